package org.orderyard.console.security;

import org.orderyard.shop.Whence;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The address that the request came from, as the server sees it: that of a proxy, unless the proxy is trusted to tell another. */
@Component
class RequestAddress implements Whence {
    @Override
    public String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes it
                ? it.getRequest().getRemoteAddr()
                : "";
    }
}
