import com.itextpdf.text.Rectangle;
import com.itextpdf.text.pdf.PdfDate;
import com.itextpdf.text.pdf.PdfDictionary;
import com.itextpdf.text.pdf.PdfName;
import com.itextpdf.text.pdf.PdfReader;
import com.itextpdf.text.pdf.PdfSignature;
import com.itextpdf.text.pdf.PdfSignatureAppearance;
import com.itextpdf.text.pdf.PdfStamper;
import com.itextpdf.text.pdf.security.BouncyCastleDigest;
import com.itextpdf.text.pdf.security.CrlClient;
import com.itextpdf.text.pdf.security.LtvTimestamp;
import com.itextpdf.text.pdf.security.LtvVerification;
import com.itextpdf.text.pdf.security.MakeSignature;
import com.itextpdf.text.pdf.security.PrivateKeySignature;
import com.itextpdf.text.pdf.security.TSAClient;
import java.io.FileOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;

/** Signs as programs that are built on iText do, among them many that institutions use. */
public class ITextSigner {
  static final Set<String> STYLES =
      Set.of("plain", "cms", "sha384", "sha512", "ecdsa", "packed", "visible", "stamped", "store", "document-stamp", "certified", "field", "fill");

  private static final TSAClient CLOCK = new TSAClient() {
    public int getTokenSizeEstimate() { return 8000; }
    public MessageDigest getMessageDigest() throws java.security.GeneralSecurityException { return MessageDigest.getInstance("SHA-256"); }
    public byte[] getTimeStampToken(byte[] print) throws Exception { return Person.stampOfPrint(print); }
  };

  public static void sign(String style, byte[] pdf, String out, Person person) throws Exception {
    PdfReader reader = new PdfReader(pdf);
    try (FileOutputStream stream = new FileOutputStream(out)) {
      if (style.equals("store")) {
        PdfStamper stamper = new PdfStamper(reader, stream, '\0', true);
        LtvVerification store = stamper.getLtvVerification();
        List<String> names = stamper.getAcroFields().getSignatureNames();
        store.addVerification(names.get(names.size() - 1), List.of(), List.of(), person.chain());
        stamper.close();
        return;
      }
      if (style.equals("field")) {
        PdfStamper stamper = new PdfStamper(reader, stream, '\0', true);
        var field = com.itextpdf.text.pdf.PdfFormField.createSignature(stamper.getWriter());
        field.setFieldName("Podpis_" + person.nick);
        field.setWidget(new Rectangle(60, 20, 210, 60), com.itextpdf.text.pdf.PdfAnnotation.HIGHLIGHT_NONE);
        field.setFlags(com.itextpdf.text.pdf.PdfAnnotation.FLAGS_PRINT);
        stamper.addAnnotation(field, 1);
        stamper.close();
        return;
      }
      PdfStamper stamper = PdfStamper.createSignature(reader, stream, '\0', null, true);
      if (style.equals("packed")) stamper.setFullCompression();
      PdfSignatureAppearance appearance = stamper.getSignatureAppearance();
      if (style.equals("document-stamp")) {
        LtvTimestamp.timestamp(appearance, CLOCK, "Znacznik" + System.nanoTime());
        return;
      }
      appearance.setReason("Podpis złożony w imieniu: " + person.name + ", PESEL 90010112345");
      appearance.setLocation("Lipowo");
      if (style.equals("fill")) appearance.setVisibleSignature("Podpis_" + person.nick);
      if (style.equals("visible")) appearance.setVisibleSignature(new Rectangle(300, 15, 520, 55), reader.getNumberOfPages(), null);
      if (style.equals("certified")) appearance.setCertificationLevel(PdfSignatureAppearance.CERTIFIED_FORM_FILLING);
      String digest = style.equals("sha384") ? "SHA-384" : style.equals("sha512") ? "SHA-512" : "SHA-256";
      MakeSignature.signDetached(appearance, new BouncyCastleDigest(), new PrivateKeySignature(person.key, digest, null), person.chainOf(), null, null,
          style.equals("stamped") ? CLOCK : null, 0, style.equals("cms") ? MakeSignature.CryptoStandard.CMS : MakeSignature.CryptoStandard.CADES);
    }
  }
}
