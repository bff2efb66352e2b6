package org.orderyard.export;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.orderyard.message.Pieces;
import org.orderyard.schedule.NamedJob;
import org.orderyard.schedule.NamedJobs;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** A job for each exporter of each shop, and one that forgets old files. */
@Component
@EnableConfigurationProperties(ExportProperties.class)
class ExportJobs implements NamedJobs {
    private final Exporters exporters;
    private final Exporting exporting;
    private final Pieces pieces;
    private final ExportProperties properties;

    ExportJobs(Exporters exporters, Exporting exporting, Pieces pieces, ExportProperties properties) {
        this.exporters = exporters;
        this.exporting = exporting;
        this.pieces = pieces;
        this.properties = properties;
    }

    @Override
    public List<NamedJob> jobs() {
        return Stream.concat(exporters.all().stream().<NamedJob>map(Turn::new), Stream.of(new Forgetting()))
                .toList();
    }

    private final class Turn implements NamedJob {
        private final Exporters.OfShop of;

        Turn(Exporters.OfShop of) {
            this.of = of;
        }

        @Override
        public String name() {
            return of.job();
        }

        @Override
        public Duration every() {
            return of.exporter().every();
        }

        @Override
        public Optional<Daily> daily() {
            return of.exporter().at().map(it -> new Daily(it, of.exporter().zone()));
        }

        @Override
        public String run() {
            return exporting.turn(of);
        }
    }

    private final class Forgetting implements NamedJob {
        @Override
        public String name() {
            return "forget-export-files";
        }

        @Override
        public Duration every() {
            return Duration.ofHours(6);
        }

        @Override
        public String run() {
            return "pieces deleted: %d".formatted(pieces.forget(properties.kept()));
        }
    }
}
