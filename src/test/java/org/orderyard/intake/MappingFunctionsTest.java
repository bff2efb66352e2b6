package org.orderyard.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.Parser;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.shop.AddedCodes;

class MappingFunctionsTest {
    private static final CodeLists LISTS = new CodeLists(Fixtures.MAPPINGS);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        decimal-add("0.1", "0.2")                        | "0.3"
        decimal-add(0.1, 0.2)                            | "0.3"
        decimal-add("9007199254740993", "0.01")          | "9007199254740993.01"
        decimal-subtract("9007199254740993", 1)          | "9007199254740992"
        decimal-subtract("1.00", null)                   | "1.00"
        decimal-multiply("9007199254740993", 3)          | "27021597764222979"
        decimal-multiply("19.99", "3")                   | "59.97"
        decimal-divide("10.00", 3)                       | "3.3334"
        decimal-divide("340.40", 2)                      | "170.20"
        decimal-sum(["0.1", 0.2, "", null])              | "0.3"
        decimal-sum(null)                                | "0"
        is-positive("0.01")                              | true
        is-positive("-0.00")                             | false
        decimal-add("twelve", 1)                         | "twelve"
        decimal-sum([1, "twelve"])                       | "twelve"
        decimal("$1,234.50")                             | "1234.50"
        decimal("12.50 د.إ")                             | "12.50"
        decimal("د.إ12.50")                              | "12.50"
        decimal("-$5.00")                                | "-5.00"
        decimal("10.799999999999999")                    | "10.8000"
        decimal("twelve")                                | "twelve"
        decimal(" ")                                     | null
        whole("2")                                       | 2
        whole(2.0)                                       | 2
        whole("1.5")                                     | "1.5"
        instant("2024-02-29T12:00:00+02:00")             | "2024-02-29T10:00:00.000Z"
        instant("2018-04-03T23:05:12")                   | "2018-04-03T23:05:12.000Z"
        instant("2017-10-29 18:20:07.000000")            | "2017-10-29T18:20:07.000Z"
        instant("2016-05-17T04:14:36-00:00")             | "2016-05-17T04:14:36.000Z"
        instant("yesterday")                             | "yesterday"
        instant(null)                                    | null
        country-code("de")                               | "DE"
        country-code("Canada")                           | "CA"
        country-code("Nowhere")                          | null
        sorted-by([{"at": "b"}, {"at": "a"}, {}], "at")  | [{}, {"at": "a"}, {"at": "b"}]
        code("wms", "carrier", " dhl ")                  | "dhl"
        code("wms", "reason", "NOT-FOUND")               | "OUT_OF_STOCK"
        code("wms", "sku", "TEA", "TEA")                 | "TEA"
        code("wms", "carrier", null)                     | null
        code("wms", "carrier", "GLS24")                  | "GLS24"
        code-list("shopify/transactions.json").operation.sale | "AUTH_CAPTURE"
        """)
    void computesExactly(String expression, String result) throws Exception {
        assertThat(evaluated(expression))
                .isEqualTo(new JsonMapper().readTree(result).toString());
    }

    private static String evaluated(String expression) {
        return new Parser(new StringReader(expression))
                .withFunctions(MappingFunctions.all(LISTS, new Codes(AddedCodes.NONE, LISTS::find)))
                .compile()
                .apply(NullNode.instance)
                .toString();
    }
}
