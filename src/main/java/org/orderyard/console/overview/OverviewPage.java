package org.orderyard.console.overview;

import org.orderyard.console.charts.TrafficCharts;
import org.orderyard.console.endpoints.EndpointSight;
import org.orderyard.console.endpoints.Light;
import org.orderyard.console.security.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the day. */
@Controller
class OverviewPage {
    private static final int MOST = 7;

    private final Causes causes;
    private final Tiles tiles;
    private final Census census;
    private final TrafficCharts traffic;
    private final EndpointSight endpoints;

    OverviewPage(Causes causes, Tiles tiles, Census census, TrafficCharts traffic, EndpointSight endpoints) {
        this.causes = causes;
        this.tiles = tiles;
        this.census = census;
        this.traffic = traffic;
        this.endpoints = endpoints;
    }

    @GetMapping("/")
    String overview(Model model, @AuthenticationPrincipal Person person) {
        var all = causes.of(person);
        model.addAttribute("tiles", tiles.of(person, all));
        model.addAttribute("causes", all.stream().limit(MOST).toList());
        model.addAttribute("left", Math.max(0, all.size() - MOST));
        model.addAttribute(
                "endpoints",
                endpoints.all(person).stream()
                        .filter(it -> it.light() != Light.UNUSED)
                        .toList());
        model.addAttribute("phases", census.orders().map(it -> PhaseBar.of(it, person)));
        // What goes through is not parted by shop: who sees only some shops is not told of the others.
        if (person.isForAllShops()) model.addAttribute("charts", traffic.all());
        return "overview";
    }
}
