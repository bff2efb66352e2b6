package org.orderyard.message;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;

/**
 * What went wrong, so that people can group, understand and mend it.
 *
 * @param cause one sentence: what, where, what to do
 * @param stack of the failure and all its causes
 * @param fingerprint the same for the same root cause, whatever ids, numbers, hosts and times it mentions
 * @param missing codes without a counterpart, as {@code <shop>/<partner>/<kind>:<code>}; each is a root cause of its own
 */
public record Diagnosis(ErrorClass errorClass, String cause, String stack, String fingerprint, List<String> missing) {
    private static final Pattern VARIABLE = Pattern.compile(
            "[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|'[^']*'|\"[^\"]*\"|\\b[\\w.-]+:\\d+\\b|\\b(?=\\w*\\d)[\\w./-]+");
    private static final int FRAMES = 3;

    /** Parts missing codes where they are one text: a character that none of them has. */
    static final String BETWEEN = "\37";

    public Diagnosis {
        missing = List.copyOf(missing);
    }

    public static Diagnosis of(ErrorClass errorClass, Throwable failure, List<String> missing) {
        var root = rootOf(failure);
        var cause = sentence(failure, root);
        var subject = String.join("\n", missing);
        return new Diagnosis(
                errorClass, cause, stackOf(failure), fingerprint(errorClass, root, cause, subject), missing);
    }

    /** What a database says of itself, without the statement. */
    private static String sentence(Throwable failure, Throwable root) {
        if (failure instanceof DataAccessException) return "The database refused it: " + root.getMessage();
        return failure.getMessage() == null ? root.toString() : failure.getMessage();
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) root = root.getCause();
        return root;
    }

    private static String stackOf(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static String fingerprint(ErrorClass errorClass, Throwable root, String cause, String subject) {
        var text = new StringBuilder(errorClass.name())
                .append('\n')
                .append(root.getClass().getName());
        var frames = root.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++)
            text.append('\n').append(frames[i].getClassName()).append('#').append(frames[i].getMethodName());
        text.append('\n').append(VARIABLE.matcher(cause).replaceAll("…"));
        if (!subject.isEmpty()) text.append('\n').append(subject);
        return HexFormat.of()
                .formatHex(Identity.hash(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)), 0, 6);
    }
}
