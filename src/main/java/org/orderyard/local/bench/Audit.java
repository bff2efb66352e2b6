package org.orderyard.local.bench;

import jakarta.jms.JMSException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.orderyard.local.process.BrokerProcess;

/** After the storm: what was accepted against what the ledgers have, what left against what arrived. */
record Audit(Servers servers, Mischief mischief, Collection<Partner> partners) {
    private static final Pattern ID = Pattern.compile("T-\\d+-[A-Z_]+");
    private static final String ENDS = "('COMPLETED', 'CANCELLED', 'CANCELLED_REFUND_DUE')";

    /** Nothing is on its way any more, or nothing moves any more. */
    boolean isQuiet() {
        var ledgers = new Ledgers(servers.database());
        var good = mischief.accepted().stream()
                .filter(it -> Fate.of(it) != Fate.BAD)
                .count();
        return mischief.isAllAccepted()
                && ended() == good
                && ledgers.number("select count(*) from outbox where " + Ledgers.NOT_MAIL) == 0
                && ledgers.number("select count(*) from waiting_messages where reason <> 'PROMPT' or due_at <"
                                + " clock_timestamp()")
                        == 0;
    }

    /** Orders on which nothing is left to be done. */
    long ended() {
        return new Ledgers(servers.database()).number("select count(*) from orders where phase in " + ENDS);
    }

    List<String> findings() {
        var ledgers = new Ledgers(servers.database());
        var findings = new ArrayList<String>();
        balance(findings, ledgers);
        ends(findings, ledgers);
        requests(findings, ledgers);
        findings.addAll(ledgers.findings());
        brokersDead(findings);
        return findings;
    }

    /** Promise 1: accepted = done + dead + waiting, key by key. */
    private void balance(List<String> findings, Ledgers ledgers) {
        var orders = ledgers.texts("select external_id from orders");
        var dead = ids(ledgers.texts(
                "select encode(body, 'escape') from dead_letters where endpoint = 'ecommerce' and status in"
                        + " ('OPEN', 'REPLAYING')"));
        var waiting =
                ids(ledgers.texts("select encode(body, 'escape') from waiting_messages where endpoint = 'ecommerce'"));
        var known = union(orders, dead, waiting);
        Ledgers.report(findings, "accepted and lost", minus(mischief.accepted(), known));
        Ledgers.report(findings, "known, though never accepted", minus(known, mischief.accepted()));
        Ledgers.report(findings, "both an order and dead", minus(orders, minus(orders, dead)));
        Ledgers.report(findings, "good and dead", withFate(dead, false));
        Ledgers.report(findings, "bad and an order", withFate(orders, true));
        Ledgers.report(
                findings,
                "dead, though nothing was wrong with it",
                ledgers.texts("select endpoint || ' ' || key || ': ' || cause from dead_letters where endpoint <>"
                        + " 'ecommerce'"));
    }

    private void ends(List<String> findings, Ledgers ledgers) {
        var wrong = ledgers.texts("select external_id || '=' || phase || ' ' || state from orders").stream()
                .filter(it -> !endedWell(it))
                .collect(Collectors.toCollection(TreeSet::new));
        Ledgers.report(findings, "did not end as it should", wrong);
        Ledgers.report(
                findings,
                "conflict case, though no partner contradicted the hub",
                ledgers.texts(
                        "select o.external_id || ' ' || c.event || ': ' || c.what from conflict_cases c join orders o"
                                + " on o.id = c.order_id"));
    }

    private static boolean endedWell(String order) {
        var id = order.substring(0, order.indexOf('='));
        return Fate.of(id).phases.contains(order.substring(id.length() + 1, order.indexOf(' ')));
    }

    /** Promises 2 to 4: what the ledger says went out arrived, nothing else did, and no request had an effect twice. */
    private void requests(List<String> findings, Ledgers ledgers) {
        var twice = mischief.effects().entrySet().stream()
                .filter(it -> it.getValue() > 1)
                .map(it -> it.getKey() + " x " + it.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
        Ledgers.report(findings, "requests with effect more than once", twice);
        var sent = ledgers.texts(
                "select id::text from messages where direction = 'OUT' and (endpoint like 'wms.%' or endpoint like"
                        + " 'channels.%')");
        var arrived =
                partners.stream().flatMap(it -> it.seen().stream()).collect(Collectors.toCollection(TreeSet::new));
        Ledgers.report(findings, "written, but never arrived", minus(sent, arrived));
        Ledgers.report(findings, "arrived, but never written", minus(arrived, sent));
    }

    /** Promise 29. */
    private void brokersDead(List<String> findings) {
        try (var context = servers.broker().connectionFactory(BrokerProcess.HUB).createContext();
                var browser = context.createBrowser(context.createQueue("hub.dead"))) {
            if (browser.getEnumeration().hasMoreElements()) findings.add("the broker's hub.dead is not empty");
        } catch (JMSException e) {
            findings.add("the broker's hub.dead cannot be read: " + e);
        }
    }

    private static Set<String> ids(Set<String> bodies) {
        var ids = new TreeSet<String>();
        bodies.forEach(it ->
                ID.matcher(it).results().map(found -> found.group()).findFirst().ifPresent(ids::add));
        return ids;
    }

    private static Set<String> withFate(Set<String> ids, boolean isBad) {
        return ids.stream()
                .filter(it -> (Fate.of(it) == Fate.BAD) == isBad)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        var all = new TreeSet<String>();
        for (var set : sets) all.addAll(set);
        return all;
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        var rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
