package org.orderyard.console.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The few icons that pages use, out of two thousand, as one sprite. */
@Controller
class Icons {
    private static final String FOLDER = "classpath*:META-INF/resources/webjars/bootstrap-icons/*/icons/*.svg";
    private static final Pattern INSIDE = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);
    private static final List<String> NAMES = List.of(
            "arrow-repeat",
            "arrow-return-left",
            "arrow-right-circle",
            "bookmark-check",
            "box-arrow-right",
            "box-seam",
            "boxes",
            "building",
            "calendar-event",
            "cash-coin",
            "check-circle",
            "chevron-right",
            "circle",
            "circle-half",
            "clipboard-check",
            "copy",
            "credit-card",
            "diagram-3",
            "envelope",
            "exclamation-octagon",
            "exclamation-triangle",
            "gear",
            "hourglass-split",
            "house-check",
            "info-circle",
            "inbox",
            "list",
            "p-circle",
            "pencil",
            "person",
            "person-check",
            "plug",
            "search",
            "speedometer2",
            "shield-lock",
            "signpost-split",
            "slash-circle",
            "trash",
            "truck",
            "x-octagon");

    private final String sprite;

    Icons() {
        var all = all();
        this.sprite = NAMES.stream()
                .map(it -> symbol(it, all.get(it + ".svg")))
                .collect(Collectors.joining("", "<svg xmlns=\"http://www.w3.org/2000/svg\">", "</svg>"));
    }

    @GetMapping("/assets/icons.svg")
    ResponseEntity<String> sprite() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
                .body(sprite);
    }

    private static String symbol(String name, @Nullable Resource icon) {
        if (icon == null) throw new IllegalStateException("The WebJar bootstrap-icons has no icon " + name);
        var inside = INSIDE.matcher(text(icon));
        if (!inside.find()) throw new IllegalStateException("Icon %s is no SVG".formatted(name));
        return "<symbol id=\"%s\" viewBox=\"0 0 16 16\">%s</symbol>"
                .formatted(name, inside.group(1).strip());
    }

    /** By file name. Looked for once: every look goes through all jars. */
    private static Map<String, Resource> all() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FOLDER))
                    .collect(Collectors.toMap(it -> String.valueOf(it.getFilename()), it -> it, (one, _) -> one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource icon) {
        try {
            return icon.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
