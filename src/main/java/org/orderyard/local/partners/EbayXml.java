package org.orderyard.local.partners;

import java.util.List;
import java.util.stream.Collectors;

/** Orders as {@code GetOrders} of the Trading API answers. */
final class EbayXml {
    private EbayXml() {}

    static String answer(List<EbayOrder> orders) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <GetOrdersResponse xmlns="urn:ebay:apis:eBLBaseComponents"><Ack>Success</Ack><OrderArray>
            %s</OrderArray></GetOrdersResponse>
            """.formatted(orders.stream().map(EbayXml::order).collect(Collectors.joining()));
    }

    private static String order(EbayOrder order) {
        return """
            <Order><OrderID>%1$s</OrderID><OrderStatus>Completed</OrderStatus>
            <AmountPaid currencyID="EUR">%2$s</AmountPaid><Total currencyID="EUR">%2$s</Total>
            <CheckoutStatus><LastModifiedTime>%3$s</LastModifiedTime><PaymentMethod>CreditCard</PaymentMethod>
            <Status>Complete</Status></CheckoutStatus><CreatedTime>%3$s</CreatedTime><PaidTime>%3$s</PaidTime>
            <BuyerUserID>%4$s</BuyerUserID><BuyerCheckoutMessage>%5$s</BuyerCheckoutMessage>
            %6$s<TransactionArray>%7$s</TransactionArray></Order>
            """.formatted(
                        order.id(),
                        order.purchase().total(),
                        order.purchase().at(),
                        order.buyer(),
                        EbayOrder.NOTE,
                        address(order.purchase().customer()),
                        order.purchase().lines().stream()
                                .map(it -> transaction(it, order))
                                .collect(Collectors.joining()));
    }

    private static String address(Customer shopper) {
        return """
            <ShippingAddress><Name>%s</Name><Street1>%s</Street1><CityName>%s</CityName>
            <PostalCode>%s</PostalCode><Country>%s</Country></ShippingAddress>
            """.formatted(shopper.name(), shopper.street(), shopper.city(), shopper.zip(), shopper.country());
    }

    private static String transaction(Line line, EbayOrder order) {
        return """
            <Transaction><Buyer><Email>%s</Email></Buyer>
            <Item><ItemID>%s</ItemID><Title>%s</Title><SKU>%s</SKU></Item><QuantityPurchased>%d</QuantityPurchased>
            <TransactionID>%d</TransactionID><TransactionPrice currencyID="EUR">%s</TransactionPrice></Transaction>
            """.formatted(
                        order.purchase().customer().email(),
                        EbayOrder.itemId(line),
                        line.name(),
                        line.sku(),
                        line.quantity(),
                        order.purchase().id(),
                        line.price());
    }
}
