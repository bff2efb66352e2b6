package org.orderyard.intake.reader;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.orderyard.intake.reader.Splitter.Piece;

/** The elements of an XML file at a place, each as JSON under its own name. */
final class XmlPieces {
    private XmlPieces() {}

    static void split(InputStream bytes, Reads reads, int deepest, Runnable whole, Consumer<Piece> pieces)
            throws XMLStreamException {
        if (reads.each().isEmpty()) {
            whole.run();
            return;
        }
        var elements = new XmlElements(reads.hasSchemaHints(), deepest);
        var xml = HardenedXml.reader(bytes);
        var at = new StringBuilder();
        var count = 0;
        while (xml.hasNext()) {
            HardenedXml.refuseDoctype(xml);
            var event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) at.setLength(at.lastIndexOf("/"));
            if (event != XMLStreamReader.START_ELEMENT) continue;
            at.append('/').append(xml.getLocalName());
            if (!reads.each().contains(at.toString())) continue;
            count++;
            pieces.accept(piece(xml, elements));
            at.setLength(at.lastIndexOf("/"));
        }
        if (count == 0) throw new Unreadable("there is no element at " + String.join(" or ", reads.each()));
    }

    private static Piece piece(XMLStreamReader xml, XmlElements elements) throws XMLStreamException {
        var line = xml.getLocation().getLineNumber();
        var name = xml.getLocalName();
        var document = JsonNodeFactory.instance.objectNode();
        document.putArray(name).add(elements.read(xml));
        return Piece.of(line, document.toString());
    }
}
