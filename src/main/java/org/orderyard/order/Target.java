package org.orderyard.order;

/** How a command says which order it is about. */
public sealed interface Target {
    record Key(OrderKey key) implements Target {
        @Override
        public String toString() {
            return "Order " + key;
        }
    }

    record Number(String order) implements Target {}

    record OfDelivery(String delivery) implements Target {}

    /** @param request id that the hub gave to a request, {@code <delivery>-<attempt>} */
    record Request(String request) implements Target {
        /** Number of the delivery that was requested. */
        public String delivery() {
            var dash = request.lastIndexOf('-');
            return dash < 0 ? request : request.substring(0, dash);
        }

        /** Which attempt to have it fulfilled; 0 if the id is none of ours. */
        public int attempt() {
            try {
                return Integer.parseInt(request.substring(request.lastIndexOf('-') + 1));
            } catch (NumberFormatException notOurs) {
                return 0;
            }
        }
    }

    record OfParcel(String carrier, String number) implements Target {
        public String text() {
            return carrier + "/" + number;
        }

        @Override
        public String toString() {
            return "Parcel " + text();
        }
    }

    /** About no order: stock. */
    record None() implements Target {}
}
