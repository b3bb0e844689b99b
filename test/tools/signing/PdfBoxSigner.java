import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Signs as programs that are built on Apache PDFBox do, among them the European DSS. */
public class PdfBoxSigner {
  static final Set<String> STYLES =
      Set.of("plain", "sha384", "sha512", "pss", "ecdsa", "ecdsa512", "legacy", "stamped", "visible", "field", "fill", "store", "document-stamp", "ber");

  public static void sign(String style, byte[] pdf, String out, Person person) throws Exception {
    try (PDDocument document = PDDocument.load(pdf); FileOutputStream stream = new FileOutputStream(out)) {
      switch (style) {
        case "field" -> {
          addField(document, "Podpis." + person.nick);
          document.saveIncremental(stream);
        }
        case "store" -> {
          addStore(document, person);
          document.saveIncremental(stream);
        }
        case "document-stamp" -> {
          PDSignature signature = new PDSignature();
          signature.setType(COSName.getPDFName("DocTimeStamp"));
          signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
          signature.setSubFilter(COSName.getPDFName("ETSI.RFC3161"));
          SignatureOptions options = new SignatureOptions();
          options.setPreferredSignatureSize(20000);
          document.addSignature(signature, content -> Person.stampOf(content.readAllBytes()), options);
          document.saveIncremental(stream);
        }
        default -> signFor(style, document, stream, person);
      }
    }
  }

  private static void signFor(String style, PDDocument document, FileOutputStream stream, Person person) throws Exception {
    PDSignature signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(style.equals("legacy") ? PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED : PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
    signature.setName(person.name);
    signature.setReason("Zgadzam się na treść (Strona " + person.nick + ")");
    signature.setLocation("Lipowo");
    signature.setSignDate(Calendar.getInstance());
    SignatureOptions options = new SignatureOptions();
    options.setPreferredSignatureSize(20000);
    if (style.equals("visible")) {
      options.setVisualSignature(picture(document, person));
      options.setPage(document.getNumberOfPages() - 1);
    }
    if (style.equals("fill")) {
      for (PDSignatureField field : document.getSignatureFields()) {
        if (field.getSignature() == null) field.setValue(signature);
      }
    }
    document.addSignature(signature, content -> person.envelope(content.readAllBytes(), style), options);
    document.saveIncremental(stream);
  }

  private static void addField(PDDocument document, String name) throws Exception {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm();
    PDSignatureField field = new PDSignatureField(form);
    field.setPartialName(name.replace('.', '_'));
    PDPage page = document.getPage(0);
    PDAnnotationWidget widget = field.getWidgets().get(0);
    widget.setRectangle(new PDRectangle(60, 20, 150, 40));
    widget.setPage(page);
    page.getAnnotations().add(widget);
    form.getFields().add(field);
    for (COSDictionary changed : List.of(page.getCOSObject(), form.getCOSObject(), field.getCOSObject(), document.getDocumentCatalog().getCOSObject())) changed.setNeedToBeUpdated(true);
    ((COSArray) form.getCOSObject().getDictionaryObject(COSName.FIELDS)).setNeedToBeUpdated(true);
    if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray list) list.setNeedToBeUpdated(true);
  }

  /** A document that is the picture of a signature, as PDFBox wants it. */
  private static InputStream picture(PDDocument source, Person person) throws Exception {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(source.getPage(source.getNumberOfPages() - 1).getMediaBox());
      document.addPage(page);
      PDAcroForm form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      PDSignatureField field = new PDSignatureField(form);
      PDAnnotationWidget widget = field.getWidgets().get(0);
      form.getFields().add(field);
      form.setSignaturesExist(true);
      form.setAppendOnly(true);
      form.getCOSObject().setDirect(true);
      PDRectangle rectangle = new PDRectangle(300, 15, 220, 40);
      widget.setRectangle(rectangle);
      PDFormXObject drawing = new PDFormXObject(new PDStream(document));
      PDResources resources = new PDResources();
      drawing.setResources(resources);
      drawing.setFormType(1);
      drawing.setBBox(new PDRectangle(220, 40));
      PDAppearanceDictionary appearance = new PDAppearanceDictionary();
      appearance.getCOSObject().setDirect(true);
      PDAppearanceStream normal = new PDAppearanceStream(drawing.getCOSObject());
      appearance.setNormalAppearance(normal);
      widget.setAppearance(appearance);
      try (PDPageContentStream words = new PDPageContentStream(document, normal)) {
        words.beginText();
        words.setFont(PDType1Font.HELVETICA, 10);
        words.newLineAtOffset(5, 20);
        words.showText("Podpisano: " + person.nick);
        words.endText();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return new ByteArrayInputStream(bytes.toByteArray());
    }
  }

  /** The store of certificates that makes a signature last: what PAdES calls B-LT. */
  private static void addStore(PDDocument document, Person person) throws Exception {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary store = (COSDictionary) catalog.getDictionaryObject("DSS");
    if (store == null) store = new COSDictionary();
    store.setNeedToBeUpdated(true);
    COSArray certificates = new COSArray();
    for (byte[] der : person.chain()) {
      COSStream one = document.getDocument().createCOSStream();
      try (var to = one.createOutputStream(COSName.FLATE_DECODE)) { to.write(der); }
      one.setNeedToBeUpdated(true);
      certificates.add(one);
    }
    certificates.setNeedToBeUpdated(true);
    store.setItem("Certs", certificates);
    COSDictionary notes = new COSDictionary();
    COSDictionary note = new COSDictionary();
    note.setItem("Cert", certificates);
    note.setNeedToBeUpdated(true);
    notes.setItem("AABBCCDDEEFF00112233445566778899AABBCCDD", note);
    notes.setNeedToBeUpdated(true);
    store.setItem("VRI", notes);
    catalog.setItem("DSS", store);
    COSDictionary extensions = new COSDictionary();
    COSDictionary esic = new COSDictionary();
    esic.setItem("BaseVersion", COSName.getPDFName("1.7"));
    esic.setInt("ExtensionLevel", 5);
    esic.setDirect(true);
    extensions.setItem("ESIC", esic);
    extensions.setDirect(true);
    catalog.setItem("Extensions", extensions);
    catalog.setNeedToBeUpdated(true);
  }
}
