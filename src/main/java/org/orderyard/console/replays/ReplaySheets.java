package org.orderyard.console.replays;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.orderyard.console.page.CsvRow;
import org.orderyard.console.security.Person;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What became of the letters of a replay, as a sheet; read in parts, since there may be very many. */
@Controller
class ReplaySheets {
    private static final int PART = 1_000;
    private static final List<String> COLUMNS =
            List.of("nr", "letter", "order", "result", "outcome", "dry_run", "dry_run_says", "replayed_as", "ended_at");

    private final ReplaySight sight;

    ReplaySheets(ReplaySight sight) {
        this.sight = sight;
    }

    @GetMapping("/replays/{id:\\d{1,18}}.csv")
    void out(@PathVariable long id, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        var job = sight.one(id, person).id();
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"replay-R-%d.csv\"".formatted(job));
        write(job, person, response.getWriter());
    }

    private void write(long job, Person person, Writer text) throws IOException {
        text.write(CsvRow.of(COLUMNS));
        var after = Optional.of(0L);
        while (after.isPresent()) {
            var part = sight.items(job, ReplayFilter.every(PART, after.get()), person);
            for (var it : part.content()) text.write(CsvRow.of(cells(it)));
            after = Optional.ofNullable(part.next()).map(Long::valueOf);
        }
    }

    private static List<String> cells(ReplaySight.Item it) {
        return List.of(
                String.valueOf(it.nr()),
                "DL-" + it.letter(),
                said(it.orderNumber()),
                it.state(),
                said(it.outcome()),
                said(it.forecast()),
                said(it.forecastWhy()),
                said(it.replayId()),
                said(it.endedAt()));
    }

    private static String said(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
