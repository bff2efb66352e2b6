package org.orderyard.console.flows;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderyard.console.diagram.Diagrams;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.security.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lifecycles for people: a map, with how many orders stand where. */
@Controller
@RequestMapping("/flows")
class FlowPages {
    private final FlowDesk desk;
    private final Diagrams diagrams;

    FlowPages(FlowDesk desk, Diagrams diagrams) {
        this.desk = desk;
        this.diagrams = diagrams;
    }

    @GetMapping
    String list(Model model, @AuthenticationPrincipal Person person) {
        model.addAttribute("flows", desk.all(person));
        return "flows/list";
    }

    @GetMapping("/{name:[\\w-]+}/{version:\\d{1,6}}")
    String one(
            @PathVariable String name,
            @PathVariable int version,
            @RequestParam(defaultValue = "order") String machine,
            Model model,
            @AuthenticationPrincipal Person person) {
        if (!Set.of("order", "delivery").contains(machine))
            throw new BadParameter("machine=%s: there are order and delivery".formatted(machine));
        var isOfDeliveries = machine.equals("delivery");
        var flow = desk.one(name, version);
        var counts = desk.counts(flow, isOfDeliveries, person);
        model.addAttribute("flow", flow);
        model.addAttribute("versions", desk.versions(name));
        model.addAttribute("machine", machine);
        model.addAttribute("warnings", desk.warnings(flow));
        model.addAttribute("counts", counts.orElse(Map.of()));
        model.addAttribute("isCounted", counts.isPresent());
        model.addAttribute("states", desk.states(isOfDeliveries ? flow.delivery() : flow.order(), counts));
        var filled = counts.orElse(Map.of()).entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        model.addAttribute(
                "drawing",
                isOfDeliveries ? diagrams.ofDeliveries(flow, Set.of(), filled) : diagrams.ofOrder(flow, "", filled));
        return "flows/page";
    }
}
