package org.orderyard.intake.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML to JSON, the one way for every XML that comes in: an element is an entry of a list under its local name, an attribute is
 * {@code @name}, text is {@code #text}. Nothing but the bytes themselves is ever read.
 */
public final class XmlReader {
    private final XmlElements elements;

    public XmlReader(Reads reads, int deepest) {
        this.elements = new XmlElements(reads.hasSchemaHints(), deepest);
    }

    /** @throws Unreadable if it is not well-formed, beyond a limit, or points elsewhere */
    public JsonNode read(byte[] body) {
        try {
            var xml = HardenedXml.reader(new ByteArrayInputStream(body));
            var document = JsonNodeFactory.instance.objectNode();
            while (xml.hasNext()) {
                HardenedXml.refuseDoctype(xml);
                if (xml.next() == XMLStreamReader.START_ELEMENT)
                    document.putArray(xml.getLocalName()).add(elements.read(xml));
            }
            return document;
        } catch (XMLStreamException e) {
            throw HardenedXml.unreadable(e);
        }
    }
}
