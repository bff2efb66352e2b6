package org.orderyard.console.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people in. */
@Tag(name = "Users")
@RestController
class UserApi {
    private final UserDesk desk;

    UserApi(UserDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Everybody who may log in, or might, to shops of the caller")
    @GetMapping("/api/users")
    List<UserDesk.Row> all(@AuthenticationPrincipal Person person) {
        return desk.all(person);
    }

    @Operation(summary = "Lets somebody in; answers with a generated password, once")
    @PostMapping("/api/users")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> add(@RequestBody UserDesk.NewUser wanted, @AuthenticationPrincipal Person person) {
        var password = desk.add(wanted, person);
        return Map.of("name", wanted.name(), "role", wanted.role(), "password", password);
    }

    @Operation(summary = "Gives somebody another password; answers with it, once")
    @PostMapping("/api/users/{name}/password")
    Map<String, String> renewPassword(@PathVariable String name, @AuthenticationPrincipal Person person) {
        return Map.of("name", name, "password", desk.renewPassword(name, person));
    }
}
