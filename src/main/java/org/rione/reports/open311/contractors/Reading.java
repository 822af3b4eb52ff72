package org.rione.reports.open311.contractors;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of others: flat records, without document types and what they could pull in. Pure. */
public final class Reading {

    private static final int DEEPEST = 20;
    private static final XMLInputFactory READERS = readers();

    /**
     * @param line where it begins
     * @param fields text of each child by its name; the first of several of the same name
     */
    public record Item(int line, Map<String, String> fields) {

        public String get(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    private static XMLInputFactory readers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    /**
     * All elements of this name.
     *
     * @throws XMLStreamException when it is not well-formed or declares a document type
     */
    public static List<Item> items(byte[] xml, String name) throws XMLStreamException {
        var reader = READERS.createXMLStreamReader(new ByteArrayInputStream(xml));
        var items = new ArrayList<Item>();
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type", reader.getLocation());
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth > DEEPEST) {
                        throw new XMLStreamException("too deep", reader.getLocation());
                    }
                    if (reader.getLocalName().equals(name)) {
                        items.add(item(reader));
                        depth--;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        return items;
    }

    private static Item item(XMLStreamReader reader) throws XMLStreamException {
        int line = reader.getLocation().getLineNumber();
        var fields = new LinkedHashMap<String, String>();
        var text = new StringBuilder();
        var names = new ArrayList<String>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    names.add(reader.getLocalName());
                    text.setLength(0);
                    if (names.size() > DEEPEST) {
                        throw new XMLStreamException("too deep", reader.getLocation());
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (names.isEmpty()) {
                        return new Item(line, fields);
                    }
                    fields.putIfAbsent(names.removeLast(), text.toString().strip());
                    text.setLength(0);
                }
                default -> {}
            }
        }
        throw new XMLStreamException("ends too soon");
    }

    private Reading() {}
}
