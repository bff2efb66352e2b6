package org.orderyard.console.views;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Links;
import org.orderyard.console.page.Missing;
import org.orderyard.console.page.Query;
import org.orderyard.console.security.Person;
import org.springframework.stereotype.Component;

/** What people see of their views above a list, and do with them. */
@Component
public class ViewShelf {
    /** Which of the parameters says that the filters are those of a view. */
    public static final String SAVED = "saved";

    private static final Set<String> PATHS = Set.of("/orders", "/dead-letters", "/dead-letters/all");
    /** No preset begins so. */
    private static final String PREFIX = "v-";

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2000;
    private static final int MOST = 50;

    private final SavedViews views;

    ViewShelf(SavedViews views) {
        this.views = views;
    }

    /**
     * Above a list.
     *
     * @param open the one whose filters these are, or were
     * @param query the filters as they are
     * @param hasChanged whether the filters are no longer those of the open one
     */
    public record Bar(
            String path,
            List<SavedView> mine,
            @Nullable SavedView open,
            String query,
            boolean hasChanged,
            boolean isMine) {
        public boolean isToSave() {
            return open == null ? !query.isEmpty() : hasChanged;
        }
    }

    public Bar bar(String path, Map<String, String[]> parameters, Person person) {
        var open = Optional.ofNullable(parameters.get(SAVED))
                .map(it -> it[0])
                .flatMap(views::named)
                .filter(it -> it.path().equals(path))
                .orElse(null);
        var query = query(parameters);
        return new Bar(
                path,
                views.of(person.getUsername(), path),
                open,
                query,
                open != null && !open.query().equals(query),
                open != null && open.byUser().equals(person.getUsername()));
    }

    /** Where the filters stand whole for which {@code ?view=} is short; empty: it names no kept view. */
    public Optional<String> address(String path, Map<String, String[]> parameters) {
        return Optional.ofNullable(parameters.get("view"))
                .map(it -> it[0])
                .filter(it -> it.startsWith(PREFIX))
                .map(it -> views.named(it)
                        .filter(view -> view.path().equals(path))
                        .orElseThrow(() -> new Missing("There is no view '%s' of this list any more".formatted(it))))
                .map(SavedView::address);
    }

    /** The parameters without what is no filter. */
    public static Query filters(Map<String, String[]> parameters) {
        var fewer = new HashMap<>(parameters);
        fewer.remove(SAVED);
        return new Query(fewer);
    }

    SavedView keep(String path, String name, String query, Person person) {
        if (!PATHS.contains(path)) throw new BadParameter("Views are of %s, not of '%s'".formatted(PATHS, path));
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME)
            throw new BadParameter("A view needs a name of up to %d characters".formatted(LONGEST_NAME));
        if (query.length() > LONGEST_QUERY) throw new BadParameter("These are too many filters for a view");
        var mine = views.of(person.getUsername(), path);
        if (mine.size() >= MOST && mine.stream().noneMatch(it -> it.name().equals(called)))
            throw new BadParameter("You have %d views of this list: take one away first".formatted(MOST));
        var kept = query(Query.of(query).parameters());
        return views.keep(new SavedView(slug(called), path, called, kept, person.getUsername()));
    }

    /** @return path of its list */
    String remove(String slug, Person person) {
        var view = views.named(slug).orElseThrow(() -> new Missing("There is no view '%s'".formatted(slug)));
        if (!views.remove(slug, person.getUsername()))
            throw new BadParameter("View '%s' is %s's".formatted(view.name(), view.byUser()));
        return view.path();
    }

    /** Filters in one order, so that the same ones are the same text. */
    private static String query(Map<String, String[]> parameters) {
        var filters = new HashMap<>(filters(parameters).parameters());
        filters.keySet().removeAll(Set.of("after", "size"));
        return Links.of("", filters).top().replaceFirst("^\\?", "");
    }

    /** Free of those that others have, and of the presets' names. */
    private String slug(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var slug = PREFIX + (plain.isEmpty() ? "view" : plain);
        var free = slug;
        for (int n = 2; views.named(free).isPresent(); n++) free = slug + "-" + n;
        return free;
    }
}
