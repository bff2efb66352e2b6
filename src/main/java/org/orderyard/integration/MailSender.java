package org.orderyard.integration;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who says that he sent a mail. He may lie: whether a mail is really his is checked by the mail server in front of the mailbox.
 *
 * @param address in small letters; empty: none that can be read
 * @param isAutomatic whether a program sent it, which may answer to answers for ever
 */
record MailSender(String address, String messageId, String subject, boolean isAutomatic) {
    private static final List<String> OF_LISTS = List.of("List-Id", "List-Unsubscribe", "X-Auto-Response-Suppress");

    static MailSender of(Message mail) throws MessagingException {
        var from = mail.getFrom();
        var address = from != null && from.length == 1 && from[0] instanceof InternetAddress it
                ? Optional.ofNullable(it.getAddress()).orElse("")
                : "";
        return new MailSender(
                address.toLowerCase(Locale.ROOT),
                MailText.oneLine(header(mail, "Message-ID")),
                MailText.oneLine(Optional.ofNullable(mail.getSubject()).orElse("")),
                isAutomatic(mail));
    }

    /** @param senders addresses, or {@code @domain} for all of a domain */
    boolean isOneOf(List<String> senders) {
        var domain = address.substring(Math.max(0, address.lastIndexOf('@')));
        return !address.isEmpty()
                && senders.stream()
                        .map(it -> it.toLowerCase(Locale.ROOT))
                        .anyMatch(it -> it.equals(address) || it.startsWith("@") && it.equals(domain));
    }

    boolean wantsAnswer() {
        return !isAutomatic && !messageId.isEmpty();
    }

    private static boolean isAutomatic(Message mail) throws MessagingException {
        var submitted = header(mail, "Auto-Submitted").strip();
        var precedence = header(mail, "Precedence").strip().toLowerCase(Locale.ROOT);
        var isOfList = false;
        for (var it : OF_LISTS) isOfList |= !header(mail, it).isEmpty();
        return isOfList
                || !submitted.isEmpty() && !submitted.equalsIgnoreCase("no")
                || List.of("bulk", "junk", "list").contains(precedence)
                || header(mail, "Return-Path").strip().equals("<>");
    }

    private static String header(Message mail, String name) throws MessagingException {
        var values = mail.getHeader(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
