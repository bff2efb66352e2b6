package org.orderyard.order;

import org.springframework.stereotype.Component;

/** What deciding takes: the process of orders, the handlers of other commands, the facts of all modules. */
@Component
record Deciding(OrderProcess process, Handlers handlers, FactLoaders facts) {}
