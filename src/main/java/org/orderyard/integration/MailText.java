package org.orderyard.integration;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;

/** What strangers wrote into headers of a mail, as far as it is safe to look at. */
final class MailText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._ -]");
    private static final int LONGEST = 120;

    private MailText() {}

    static String oneLine(String text) {
        return cut(CONTROL.matcher(text).replaceAll(" ").strip());
    }

    /** The name of an attachment: no path, nothing that a file system or a page could take for more than a name. */
    static String fileName(String written) {
        var name = oneLine(decoded(written)).replaceFirst(".*[/\\\\]", "");
        var safe = UNSAFE.matcher(name).replaceAll("_").replaceFirst("^[. ]+", "_");
        return safe.isBlank() ? "attachment" : safe;
    }

    private static String decoded(String written) {
        try {
            return MimeUtility.decodeText(written);
        } catch (UnsupportedEncodingException _) {
            return written;
        }
    }

    /** The end is kept: it says what it is. */
    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(text.length() - LONGEST);
    }
}
