package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** JSON as XML, by the convention of the readers: members are elements, lists are repeated ones, {@code @name} is an attribute, {@code #text} the text. */
final class XmlWriter {
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]*(:[A-Za-z_][A-Za-z0-9._-]*)?");
    private static final Pattern NO_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final String ATTRIBUTE = "@";
    private static final String TEXT = "#text";

    /** Of a document that is put together from elements. */
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private static final Pattern DECLARATION = Pattern.compile("^<\\?xml[^>]*\\?>");

    private XmlWriter() {}

    /** The root element alone, to stand among others. */
    static String element(JsonNode document) {
        return DECLARATION
                .matcher(new String(write(document), StandardCharsets.UTF_8))
                .replaceFirst("");
    }

    /** @param document an object with one member, which is the root element */
    static byte[] write(JsonNode document) {
        if (!isRoot(document))
            throw unfit("an object with one member, the root element, is expected, and this " + Outline.of(document));
        try {
            var bytes = new ByteArrayOutputStream();
            var xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            members(xml, document);
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new NotUnderstood(
                    NotUnderstood.Reason.INVALID, "The mapping's result is no XML: " + e.getMessage(), e);
        }
    }

    private static boolean isRoot(JsonNode document) {
        if (!document.isObject() || document.size() != 1) return false;
        var root = document.iterator().next();
        return !root.isArray() || root.size() == 1;
    }

    private static void element(XMLStreamWriter xml, String name, JsonNode value) throws XMLStreamException {
        if (value.isArray()) {
            for (var it : value) element(xml, name, it);
            return;
        }
        xml.writeStartElement(checked(name));
        if (value.isObject()) members(xml, value);
        else if (!value.isNull()) xml.writeCharacters(text(value));
        xml.writeEndElement();
    }

    /** Attributes come first, wherever they stand. */
    private static void members(XMLStreamWriter xml, JsonNode object) throws XMLStreamException {
        for (var it : object.properties())
            if (it.getKey().startsWith(ATTRIBUTE))
                xml.writeAttribute(checked(it.getKey().substring(1)), text(it.getValue()));
        for (var it : object.properties()) {
            if (it.getKey().equals(TEXT)) xml.writeCharacters(text(it.getValue()));
            else if (!it.getKey().startsWith(ATTRIBUTE)) element(xml, it.getKey(), it.getValue());
        }
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) throw unfit("'%s' is no name of an element or attribute".formatted(name));
        return name;
    }

    /** Characters that XML has no way to say are left out. */
    private static String text(JsonNode value) {
        if (value.isContainerNode()) throw unfit("an attribute or text holds a list or an object");
        return NO_XML.matcher(value.asText("")).replaceAll("");
    }

    private static NotUnderstood unfit(String what) {
        return new NotUnderstood(NotUnderstood.Reason.INVALID, "The mapping's result is no XML: " + what);
    }
}
