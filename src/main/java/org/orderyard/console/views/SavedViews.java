package org.orderyard.console.views;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The views that people keep. */
@Component
class SavedViews {
    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedView> of(String user, String path) {
        return jdbc.sql("select slug, path, name, query, by_user from saved_views where by_user = :user and path ="
                        + " :path order by name")
                .param("user", user)
                .param("path", path)
                .query(SavedView.class)
                .list();
    }

    Optional<SavedView> named(String slug) {
        return jdbc.sql("select slug, path, name, query, by_user from saved_views where slug = :slug")
                .param("slug", slug)
                .query(SavedView.class)
                .optional();
    }

    /** Under a name that its user has for this list already it takes the place of that view, with its address. */
    SavedView keep(SavedView view) {
        return jdbc.sql("""
            insert into saved_views (slug, path, name, query, by_user) values (:slug, :path, :name, :query, :user)
            on conflict on constraint saved_views_name_key do update set query = excluded.query, at = clock_timestamp()
            returning slug, path, name, query, by_user
            """)
                .param("slug", view.slug())
                .param("path", view.path())
                .param("name", view.name())
                .param("query", view.query())
                .param("user", view.byUser())
                .query(SavedView.class)
                .single();
    }

    /** @return false if it is not there, or another's */
    boolean remove(String slug, String user) {
        return jdbc.sql("delete from saved_views where slug = :slug and by_user = :user")
                        .param("slug", slug)
                        .param("user", user)
                        .update()
                == 1;
    }
}
