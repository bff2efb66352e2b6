package org.orderyard.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a lifecycle from its file. What the words mean is asked by {@link FlowLint}; here it is only how they stand. */
public final class FlowFile {
    private static final String[] SECTIONS = {
        "flow",
        "version",
        "commands",
        "facts",
        "starts",
        "holds",
        "order",
        "rollup",
        "delivery",
        "jobs",
        "actions",
        "notify",
        "milestones"
    };

    private FlowFile() {}

    public static Flow read(Path path) {
        try {
            return read(path.getFileName().toString(), Files.readString(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Flow file " + path + " cannot be read", unreadable);
        }
    }

    /**
     * @param file its name, for messages
     * @throws FaultyFlow with everything that is wrong
     */
    public static Flow read(String file, String text) {
        var faults = new Faults(file);
        var yaml = YamlText.read(text, faults).orElseGet(() -> new Yaml.Fields(new LinkedHashMap<>(), 1));
        if (!faults.inOrder().isEmpty()) throw new FaultyFlow(file, faults.inOrder());
        var flow = flow(Section.of("the flow", yaml, faults).only(SECTIONS), checksum(text), Source.of(file, yaml));
        if (!faults.inOrder().isEmpty()) throw new FaultyFlow(file, faults.inOrder());
        return flow;
    }

    private static Flow flow(Section root, String checksum, Source source) {
        return new Flow(
                root.text("flow"),
                root.number("version"),
                checksum,
                source,
                commands(root),
                root.names("facts"),
                root.names("starts"),
                holds(root),
                MachineReader.order(root.section("order")),
                ChoiceReader.rollup(root),
                MachineReader.delivery(root.section("delivery")),
                jobs(root),
                actions(root),
                NoticeReader.read(root),
                milestones(root));
    }

    private static Map<String, String> commands(Section root) {
        var commands = new LinkedHashMap<String, String>();
        if (root.has("commands")) {
            var section = root.section("commands");
            section.fields().keySet().forEach(it -> commands.put(it, section.text(it)));
        }
        return commands;
    }

    private static Map<String, Flow.HoldKind> holds(Section root) {
        var holds = new LinkedHashMap<String, Flow.HoldKind>();
        root.sections("holds").forEach((kind, it) -> {
            it.only("blocks", "means");
            if (it.names("blocks").isEmpty())
                it.faults().error(it.line(), "hold '%s' blocks nothing; name the events under 'blocks'", kind);
            holds.put(kind, new Flow.HoldKind(it.names("blocks"), it.text("means")));
        });
        return holds;
    }

    private static List<Flow.Job> jobs(Section root) {
        return root.items("jobs").stream()
                .map(it -> Section.of("a job", it, root.faults()).only("job", "every", "select", "event"))
                .map(it -> job(it, it.section("select").only("order", "delivery")))
                .toList();
    }

    private static Flow.Job job(Section job, Section select) {
        return new Flow.Job(
                job.text("job"),
                job.duration("every"),
                select.names("order"),
                select.names("delivery"),
                job.text("event"));
    }

    private static Map<String, Flow.Action> actions(Section root) {
        var actions = new LinkedHashMap<String, Flow.Action>();
        root.sections("actions").forEach((name, it) -> {
            it.only("event", "permission", "label");
            actions.put(name, new Flow.Action(it.text("event"), it.text("permission"), it.text("label")));
        });
        return actions;
    }

    private static Map<String, Flow.Milestone> milestones(Section root) {
        var milestones = new LinkedHashMap<String, Flow.Milestone>();
        root.sections("milestones").forEach((name, it) -> {
            it.only("order", "delivery");
            milestones.put(name, new Flow.Milestone(it.names("order"), it.names("delivery")));
        });
        return milestones;
    }

    private static String checksum(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("This Java has no SHA-256", broken);
        }
    }
}
