package org.orderyard.console.facilities;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.orderyard.console.page.Query;
import org.orderyard.console.page.Slice;
import org.orderyard.console.security.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Facilities for programs. */
@Tag(name = "Facilities")
@RestController
@RequestMapping("/api/facilities")
class FacilityApi {
    private final FacilitySight facilities;

    FacilityApi(FacilitySight facilities) {
        this.facilities = facilities;
    }

    @Operation(summary = "Facilities of your shops, with how many deliveries each has to send off, by phase")
    @GetMapping
    List<FacilityRow> list(HttpServletRequest request, @AuthenticationPrincipal Person person) {
        new Query(request.getParameterMap()).only();
        return facilities.all(person);
    }

    @Operation(summary = "What a facility has to do, what has stood longest first")
    @Parameter(
            name = "phase",
            in = ParameterIn.QUERY,
            description =
                    "ALLOCATED, PICKPACK, READY or READY_PAY_DUE; several are one or the other, none is all of them")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "How many, 1 to 200; 25 unless told")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The 'next' of the part before")
    @GetMapping("/{shop}/{code}/deliveries")
    Slice<Task> tasks(
            @PathVariable String shop,
            @PathVariable String code,
            HttpServletRequest request,
            @AuthenticationPrincipal Person person) {
        return facilities.tasks(
                facilities.one(shop, code, person), TaskFilter.of(new Query(request.getParameterMap())));
    }
}
