package org.orderyard.intake.reader;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One element with all that is in it. */
final class XmlElements {
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int MOST = 500_000;
    private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";

    private final boolean hasSchemaHints;
    private final int deepest;

    XmlElements(boolean hasSchemaHints, int deepest) {
        this.hasSchemaHints = hasSchemaHints;
        this.deepest = deepest;
    }

    /** The element that the reader stands at; afterwards it stands at its end. */
    ObjectNode read(XMLStreamReader xml) throws XMLStreamException {
        return new Reading(xml).element(1);
    }

    private final class Reading {
        private final XMLStreamReader xml;
        private int count;

        Reading(XMLStreamReader xml) {
            this.xml = xml;
        }

        ObjectNode element(int depth) throws XMLStreamException {
            if (depth > deepest) throw new Unreadable("XML is nested deeper than " + deepest);
            if (++count > MOST) throw new Unreadable("XML has more than " + MOST + " elements");
            if (XINCLUDE.equals(xml.getNamespaceURI())) throw new Unreadable("XML with XInclude is not taken");
            var element = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i < xml.getAttributeCount(); i++) attribute(element, i);
            var text = new StringBuilder();
            while (xml.next() != XMLStreamReader.END_ELEMENT) {
                HardenedXml.refuseDoctype(xml);
                if (xml.isStartElement()) child(element, xml.getLocalName(), depth);
                else if (xml.isCharacters()) append(text);
            }
            var said = text.toString().strip();
            if (!said.isEmpty()) element.put("#text", said);
            return element;
        }

        private void append(StringBuilder text) {
            if (text.length() + xml.getTextLength() > LONGEST_TEXT)
                throw new Unreadable("XML has a text of more than " + LONGEST_TEXT + " characters");
            text.append(xml.getText());
        }

        private void attribute(ObjectNode element, int index) {
            var name = xml.getAttributeLocalName(index);
            if (isSchemaHint(index, name)) return;
            if (element.has("@" + name))
                throw new Unreadable("XML has an element with two attributes '%s'".formatted(name));
            element.put("@" + name, xml.getAttributeValue(index));
        }

        private boolean isSchemaHint(int index, String name) {
            var isHint = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(xml.getAttributeNamespace(index))
                    && (name.equals("schemaLocation") || name.equals("noNamespaceSchemaLocation"));
            if (isHint && !hasSchemaHints)
                throw new Unreadable(
                        "XML that names a schema (%s) is not taken; with 'schema-hints: ignored' of the endpoint it is, and the schema is still not read"
                                .formatted(name));
            return isHint;
        }

        private void child(ObjectNode element, String name, int depth) throws XMLStreamException {
            var list = element.get(name) instanceof ArrayNode others ? others : element.putArray(name);
            list.add(element(depth + 1));
        }
    }
}
