package org.orderyard.console.stock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.orderyard.console.page.Query;
import org.orderyard.console.page.Slice;
import org.orderyard.console.security.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stock for programs. */
@Tag(name = "Stock")
@RestController
@RequestMapping("/api/stock")
class StockApi {
    private final StockSight stock;

    StockApi(StockSight stock) {
        this.stock = stock;
    }

    @Operation(summary = "Stock by SKU and facility: on hand, reserved, available, expected")
    @Parameter(name = "shop", in = ParameterIn.QUERY, description = "Whose stock")
    @Parameter(name = "sku", in = ParameterIn.QUERY, description = "Stock keeping unit, exactly")
    @Parameter(name = "facility", in = ParameterIn.QUERY, description = "Code of the facility")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "How many, 1 to 200; 25 unless told")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The 'next' of the part before")
    @GetMapping
    Slice<StockRow> list(HttpServletRequest request, @AuthenticationPrincipal Person person) {
        return stock.list(StockFilter.of(new Query(request.getParameterMap())), person);
    }
}
