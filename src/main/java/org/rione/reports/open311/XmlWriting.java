package org.rione.reports.open311;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.rione.reports.open311.Part.Fields;
import org.rione.reports.open311.Part.Items;
import org.rione.reports.open311.Part.Value;
import org.rione.reports.open311.Part.Whole;

/** Writes an answer as XML: no namespace, no attributes, an empty element where nothing is known. */
final class XmlWriting {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    static byte[] write(Whole whole) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = WRITERS.createXMLStreamWriter(bytes, "utf-8");
            xml.writeStartDocument("utf-8", "1.0");
            element(xml, whole.root(), whole.part());
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void element(XMLStreamWriter xml, String name, Part part) throws XMLStreamException {
        var text = part instanceof Value(var value) ? text(value) : null;
        if (part instanceof Value && (text == null || text.isEmpty())) {
            xml.writeEmptyElement(name);
            return;
        }
        xml.writeStartElement(name);
        switch (part) {
            case Value _ -> xml.writeCharacters(text);
            case Fields(var all) -> {
                for (var field : all) {
                    element(xml, field.name(), field.part());
                }
            }
            case Items(var each, var all) -> {
                for (var one : all) {
                    element(xml, each, one);
                }
            }
        }
        xml.writeEndElement();
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Double number -> BigDecimal.valueOf(number).toPlainString();
            default -> allowed(value.toString());
        };
    }

    /** Without the characters that XML 1.0 cannot carry in any way (section 2.2 of its recommendation). */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private XmlWriting() {}
}
