package dev.kontor.money.invoice.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.PDFAExtensionSchema;
import org.apache.xmpbox.type.ArrayProperty;
import org.mustangproject.ZUGFeRD.ZUGFeRDExporterFromA3;

/**
 * Puts the XML into a PDF/A-3, and its description into the metadata. All else of these stays as it
 * is: the library would write them anew, with its own name and the computer's time, and without the
 * title.
 */
final class ElectronicInvoicePdf extends ZUGFeRDExporterFromA3 {
  private XMPMetadata given = XMPMetadata.createXMPMetadata();

  ElectronicInvoicePdf() {
    overwrite = false;
  }

  byte[] attach(byte[] pdf, byte[] xml) throws IOException {
    load(pdf);
    // Before it is replaced by what will be written.
    given = super.getXmpMetadata();
    setXML(xml);
    var out = new ByteArrayOutputStream();
    export(out);
    return out.toByteArray();
  }

  @Override
  protected XMPMetadata getXmpMetadata() {
    return given;
  }

  /** All descriptions of schemas stand in one list: there may be no second one. */
  @Override
  protected void addXMP(XMPMetadata metadata) {
    var before = metadata.getPDFExtensionSchema();
    super.addXMP(metadata);
    if (before != null) {
      metadata.removeSchema(before);
      var schemas = schemas(metadata.getPDFExtensionSchema());
      schemas(before).getAllProperties().forEach(schemas::addProperty);
    }
  }

  private static ArrayProperty schemas(PDFAExtensionSchema described) {
    return (ArrayProperty) described.getProperty(PDFAExtensionSchema.SCHEMAS);
  }

  @Override
  protected void writeAdobePDFSchema(XMPMetadata xmp) {}

  @Override
  protected void writeDublinCoreSchema(XMPMetadata xmp) {}

  @Override
  protected void writeXMLBasicSchema(XMPMetadata xmp) {}

  @Override
  protected void writeDocumentInformation() {}

  /** Only who made the pages knows whether they are tagged. */
  @Override
  protected void setMarked() {}

  @Override
  protected void addStructureTreeRoot() {}

  /** Dated as the document is. */
  @Override
  public void PDFAttachGenericFile(
      PDDocument doc,
      String filename,
      String relationship,
      String description,
      String subType,
      byte[] data)
      throws IOException {
    super.PDFAttachGenericFile(doc, filename, relationship, "Factur-X", subType, data);
    var made = doc.getDocumentInformation().getCreationDate();
    if (made != null) {
      date(doc, filename, made);
    }
  }

  private static void date(PDDocument doc, String filename, Calendar made) throws IOException {
    var files = doc.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
    var file = Objects.requireNonNull(files.get(filename)).getEmbeddedFile();
    file.setCreationDate(made);
    file.setModDate(made);
  }
}
