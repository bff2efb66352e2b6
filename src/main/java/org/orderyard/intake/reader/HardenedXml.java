package org.orderyard.intake.reader;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The JDK's own reader of XML, without everything that could make it read anything else: no DTD, no entities, no network. */
final class HardenedXml {
    private static final XMLInputFactory FACTORY = factory();

    private HardenedXml() {}

    static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(bytes);
    }

    static void refuseDoctype(XMLStreamReader xml) {
        if (xml.getEventType() == XMLStreamReader.DTD) throw new Unreadable("XML with a DOCTYPE is not taken");
        if (xml.getEventType() == XMLStreamReader.ENTITY_REFERENCE)
            throw new Unreadable("XML with entities is not taken");
    }

    static Unreadable unreadable(XMLStreamException e) {
        var message = String.valueOf(e.getMessage());
        var at = e.getLocation();
        return new Unreadable(
                "not readable as XML: %s (line %d, column %d)"
                        .formatted(
                                message.replaceFirst("(?s)^.*Message: ", ""),
                                at == null ? 0 : at.getLineNumber(),
                                at == null ? 0 : at.getColumnNumber()),
                e);
    }

    private static XMLInputFactory factory() {
        // Whatever other reader is on the class path knows other switches.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((_, system, _, _) -> {
            throw new XMLStreamException("it points to " + system + ", and nothing but the document itself is read");
        });
        return factory;
    }
}
