package dev.kontor.money.bankcredit;

import dev.kontor.platform.problem.DomainException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through an XML document of one namespace, element by element, and keeps nothing of it. There
 * is no document type, and no entity but those of XML itself: nothing is looked up or unfolded.
 */
final class XmlWalk {
  /** More than three times what any message of ISO 20022 has. */
  private static final int DEEPEST = 64;

  private final XMLStreamReader reader;
  private final String namespace;
  private final Deque<String> path = new ArrayDeque<>();
  private int line = 1;

  private XmlWalk(XMLStreamReader reader, String namespace) {
    this.reader = reader;
    this.namespace = namespace;
  }

  /** Does something with an element. */
  interface Visit {
    /** It may go on into the element, and needn't. */
    void at(String name);
  }

  /**
   * Begins.
   *
   * @param root the name of the outermost element
   * @throws DomainException 422 {@code bank-file-invalid} where it begins otherwise
   */
  static XmlWalk of(InputStream document, String namespace, String root) {
    try {
      var walk = new XmlWalk(factory().createXMLStreamReader(document), namespace);
      while (walk.next() != XMLStreamConstants.START_ELEMENT) {
        // Comments and the like come before.
      }
      if (!walk.reader.getLocalName().equals(root) || !walk.isOurs()) {
        throw walk.fault("no " + root + " of " + namespace);
      }
      return walk;
    } catch (XMLStreamException e) {
      throw fault(lineOf(e, 1), "", "not well-formed");
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /** Visits what is in the element at which it stands; goes to its end. */
  void children(Visit visit) {
    int depth = path.size();
    while (path.size() >= depth) {
      if (next() == XMLStreamConstants.START_ELEMENT) {
        if (isOurs()) {
          visit.at(reader.getLocalName());
        }
        while (path.size() > depth) {
          next();
        }
      }
    }
  }

  /** The text of the element at which it stands, so many characters at most; goes to its end. */
  String text(int most) {
    int depth = path.size();
    var text = new StringBuilder();
    while (path.size() >= depth) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> throw fault("text expected");
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(text, most);
        default -> {}
      }
    }
    var end = text.length() - 1;
    if (end >= 0 && Character.isHighSurrogate(text.charAt(end))) {
      text.setLength(end);
    }
    return text.toString().strip();
  }

  /** Spaces before them don't count. */
  private void add(StringBuilder text, int most) {
    if (text.length() == 0 && reader.isWhiteSpace()) {
      return;
    }
    var room = Math.min(most - text.length(), reader.getTextLength());
    if (room > 0) {
      text.append(reader.getTextCharacters(), reader.getTextStart(), room);
    }
  }

  @Nullable String attribute(String name) {
    return reader.getAttributeValue(null, name);
  }

  /** Nothing may come any more but what surrounds elements. */
  void end() {
    while (next() != XMLStreamConstants.END_DOCUMENT) {
      // Comments and the like come behind.
    }
  }

  int line() {
    return line;
  }

  /** The refusal of what is wrong where it stands. */
  DomainException fault(String what) {
    return fault(line, path.isEmpty() ? "" : path.getLast(), what);
  }

  private static DomainException fault(int line, String element, String what) {
    return BankCreditProblem.BANK_FILE_INVALID
        .exception(Integer.toString(line), element.isEmpty() ? what : element + ": " + what)
        .with("line", line)
        .with("element", element)
        .with("what", what);
  }

  private boolean isOurs() {
    return namespace.equals(reader.getNamespaceURI());
  }

  private int next() {
    try {
      var event = reader.next();
      line = Math.max(line, reader.getLocation().getLineNumber());
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          path.addLast(reader.getLocalName());
          if (path.size() > DEEPEST) {
            throw fault("too deep");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> path.removeLast();
        case XMLStreamConstants.DTD -> throw fault("document type");
        case XMLStreamConstants.ENTITY_REFERENCE -> throw fault("entity");
        default -> {}
      }
      return event;
    } catch (XMLStreamException e) {
      line = lineOf(e, line);
      throw fault("not well-formed");
    }
  }

  private static int lineOf(XMLStreamException e, int otherwise) {
    return e.getLocation() == null ? otherwise : Math.max(1, e.getLocation().getLineNumber());
  }
}
