package org.orderyard.local.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderyard.flow.FaultyFlow;
import org.orderyard.flow.Flow;
import org.orderyard.flow.FlowFile;
import org.orderyard.flow.FlowLint;
import org.orderyard.flow.Problem;
import org.orderyard.intake.Endpoints;
import org.orderyard.intake.ExportLint;
import org.orderyard.intake.FacilityLint;
import org.orderyard.intake.MappingLint;
import org.orderyard.intake.ShopLint;
import org.orderyard.intake.UnusableEndpoints;
import org.orderyard.integration.RouteLint;
import org.orderyard.notification.MailLint;
import org.orderyard.notification.MailTemplates;
import org.orderyard.shop.Shop;
import org.orderyard.shop.Shops;
import org.orderyard.shop.UnusableShop;

/** Everything that lint knows of the files in a folder, and a line about each kind of them. */
final class Inspection {
    static final List<String> FOLDERS = List.of("flows", "mappings", "routes", "shops");

    private final Path folder;
    private final List<String> findings = new ArrayList<>();
    private final List<String> checked = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private int errors;

    private Inspection(Path folder) {
        this.folder = folder;
    }

    static Inspection of(Path folder) {
        var inspection = new Inspection(folder);
        inspection.flows();
        inspection.mappings();
        inspection.shops();
        return inspection;
    }

    List<String> findings() {
        return findings;
    }

    List<String> checked() {
        return checked;
    }

    int errors() {
        return errors;
    }

    boolean isSound() {
        return errors == 0;
    }

    private void flows() {
        var words = HubWords.vocabulary(folder.resolve("shops"));
        var files = files("flows", ".yaml");
        for (var file : files) {
            try {
                var flow = FlowFile.read(file);
                flows.add(flow);
                var twin = ids.putIfAbsent(flow.id(), file.getFileName().toString());
                if (twin != null)
                    error("flows/%s: flow %s stands in flows/%s too; raise the version of one of them, or delete it"
                            .formatted(file.getFileName(), flow.id(), twin));
                FlowLint.check(flow, words).forEach(this::flow);
            } catch (FaultyFlow faulty) {
                faulty.problems().forEach(this::flow);
            }
        }
        checked.add("flows     %d file(s) against %d guards and %d effects"
                .formatted(
                        files.size(),
                        words.guardNames().size(),
                        words.effectNames().size()));
    }

    /** Warnings are said, and keep nothing from being used. */
    private void flow(Problem problem) {
        if (problem.isError()) error("flows/" + problem);
        else findings.add("flows/" + problem);
    }

    private void mappings() {
        var mappings = folder.resolve("mappings");
        MappingLint.check(mappings).forEach(it -> error(shown(it)));
        checked.add("mappings  %d endpoint(s), %d mapping(s), %d sample(s) with what is expected of them"
                .formatted(
                        files("mappings", "endpoint.yaml").size(),
                        files("mappings", ".jslt").size(),
                        files("mappings", ".expected.json").size()));
        try {
            var endpoints = Endpoints.load(mappings);
            routes(endpoints);
            exports(endpoints);
        } catch (UnusableEndpoints _) {
            checked.add("routes    not checked, nor exports: correct the endpoints first");
        }
    }

    private void routes(Endpoints endpoints) {
        RouteLint.check(folder.resolve("routes"), endpoints).forEach(it -> error(shown(it)));
        checked.add("routes    %d file(s)".formatted(files("routes", ".yaml").size()));
    }

    /** That a shop cannot be read is said with the shops. */
    private void exports(Endpoints endpoints) {
        try {
            var shops = Shops.load(folder.resolve("shops"));
            ExportLint.check(shops, flows, endpoints).forEach(it -> error(shown(it)));
            checked.add("exports   %d"
                    .formatted(shops.all().stream()
                            .mapToInt(it -> it.exporters().size())
                            .sum()));
        } catch (UnusableShop | UncheckedIOException _) {
            checked.add("exports   not checked: correct the shops first");
        }
    }

    private void shops() {
        try {
            var shops = Shops.load(folder.resolve("shops"));
            ShopLint.check(shops, flows).forEach(it -> error(shown(it)));
            facilities(shops);
            shops.all().forEach(this::shop);
            mails(shops);
            checked.add("shops     %d".formatted(shops.all().size()));
        } catch (UnusableShop unusable) {
            error(shown(String.valueOf(unusable.getMessage())));
        } catch (UncheckedIOException unusable) {
            error("shops/: %s: %s".formatted(unusable.getMessage(), firstLine(unusable.getCause())));
        }
    }

    private void facilities(Shops shops) {
        try {
            FacilityLint.check(shops, Endpoints.load(folder.resolve("mappings")))
                    .forEach(it -> error(shown(it)));
        } catch (UnusableEndpoints _) {
            checked.add("requests  not checked: correct the endpoints first");
        }
    }

    private void mails(Shops shops) {
        var templates = MailTemplates.in(shops.folder());
        MailLint.check(templates, shops).forEach(this::error);
        checked.add("mails     %d".formatted(templates.names().size()));
    }

    private void shop(Shop shop) {
        shop.facilities()
                .forEach(it -> it.openingStock()
                        .filter(stock ->
                                !Files.isRegularFile(folder.resolve("shops").resolve(stock)))
                        .ifPresent(stock -> error(
                                "shops/: facility %s opens with %s, which is not there".formatted(it.code(), stock))));
    }

    private static String firstLine(@Nullable Throwable cause) {
        return String.valueOf(cause).lines().findFirst().orElse("");
    }

    private void error(String finding) {
        findings.add(finding);
        errors++;
    }

    /** A sentence that begins with the path of a file, from the folder on. */
    private String shown(String sentence) {
        return sentence.replace(folder.toString() + "/", "");
    }

    private String shown(org.orderyard.intake.Problem problem) {
        var file = folder.toAbsolutePath().relativize(problem.file().toAbsolutePath());
        return new org.orderyard.intake.Problem(file, problem.line(), problem.message()).toString();
    }

    private List<Path> files(String name, String end) {
        try (var files = Files.walk(folder.resolve(name))) {
            return files.filter(it -> it.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
