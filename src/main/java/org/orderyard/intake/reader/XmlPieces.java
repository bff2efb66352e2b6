package org.orderyard.intake.reader;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.orderyard.intake.reader.Splitter.Piece;

/** The elements of an XML file at a place, each as JSON under its own name. */
final class XmlPieces {
    private XmlPieces() {}

    static boolean split(InputStream bytes, Reads reads, int deepest, Consumer<Piece> pieces)
            throws XMLStreamException {
        if (reads.each().isEmpty()) return false;
        var elements = new XmlElements(reads.hasSchemaHints(), deepest);
        var xml = HardenedXml.reader(bytes);
        var at = new StringBuilder();
        var last = "";
        var hasList = false;
        while (xml.hasNext()) {
            HardenedXml.refuseDoctype(xml);
            var event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                hasList |= isEmptyList(at.toString(), last, reads.each());
                at.setLength(at.lastIndexOf("/"));
            }
            if (event != XMLStreamReader.START_ELEMENT) continue;
            last = at.append('/').append(xml.getLocalName()).toString();
            if (!reads.each().contains(last)) continue;
            hasList = true;
            pieces.accept(piece(xml, elements));
            at.setLength(at.lastIndexOf("/"));
        }
        return hasList;
    }

    /** An element that ends where it began, and would hold records. */
    private static boolean isEmptyList(String at, String last, List<String> places) {
        return at.equals(last)
                && places.stream().anyMatch(it -> it.lastIndexOf('/') == at.length() && it.startsWith(at));
    }

    private static Piece piece(XMLStreamReader xml, XmlElements elements) throws XMLStreamException {
        var line = xml.getLocation().getLineNumber();
        var name = xml.getLocalName();
        var document = JsonNodeFactory.instance.objectNode();
        document.putArray(name).add(elements.read(xml));
        return Piece.of(line, document.toString());
    }
}
