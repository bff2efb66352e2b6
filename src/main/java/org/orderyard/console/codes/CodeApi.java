package org.orderyard.console.codes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.security.Person;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Codes for programs. */
@Tag(name = "Codes")
@RestController
@RequestMapping("/api/codes")
class CodeApi {
    private final CodeList list;
    private final CodeChanges changes;

    CodeApi(CodeList list, CodeChanges changes) {
        this.list = list;
        this.changes = changes;
    }

    record Codes(List<CodeList.Waiting> missing, List<CodeList.Row> codes) {}

    @Operation(summary = "Codes that are missing, with what waits for them, and codes that people added")
    @GetMapping
    Codes all(@AuthenticationPrincipal Person person) {
        return new Codes(list.missing(person), list.all(person));
    }

    @Operation(summary = "Says what a partner's code is called here; everything that waited for it goes on")
    @PostMapping
    CodeChanges.Added add(@RequestBody CodeChanges.Wish wish, @AuthenticationPrincipal Person person) {
        return changes.add(wish, person);
    }

    @Operation(summary = "Takes a code away; what the partner's file says holds again")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @RequestParam(required = false) @Nullable String shop,
            @RequestParam String partner,
            @RequestParam String kind,
            @RequestParam String code,
            @AuthenticationPrincipal Person person) {
        changes.remove(new CodeChanges.Wish(shop, partner, kind, code, null), person);
    }
}
