package org.orderyard.integration;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import java.util.function.Supplier;

/** How the hub proves to a partner who it is. Secrets are read when they are needed: a changed one holds at once. */
sealed interface Proof {
    /** @param call by which a token is fetched, if one is needed */
    void give(HttpRequest.Builder request, Function<HttpRequest, HttpResponse<byte[]>> call);

    /** Whether it is worth another try after a refusal. */
    default boolean isRenewed() {
        return false;
    }

    record None() implements Proof {
        @Override
        public void give(HttpRequest.Builder request, Function<HttpRequest, HttpResponse<byte[]>> call) {}
    }

    record ApiKey(String header, Supplier<String> key) implements Proof {
        @Override
        public void give(HttpRequest.Builder request, Function<HttpRequest, HttpResponse<byte[]>> call) {
            request.setHeader(header, key.get());
        }
    }

    /** @param account {@code user:password} */
    record Basic(Supplier<String> account) implements Proof {
        @Override
        public void give(HttpRequest.Builder request, Function<HttpRequest, HttpResponse<byte[]>> call) {
            request.setHeader("Authorization", of(account.get()));
        }

        static String of(String account) {
            return "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** OAuth2 client credentials. */
    record Bearer(TokenOffice tokens) implements Proof {
        @Override
        public void give(HttpRequest.Builder request, Function<HttpRequest, HttpResponse<byte[]>> call) {
            request.setHeader("Authorization", "Bearer " + tokens.token(call));
        }

        @Override
        public boolean isRenewed() {
            tokens.forget();
            return true;
        }
    }
}
