import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.tsp.TSPAlgorithms;

/** An invented person with a key and a chain of certificates, all made on the spot. */
public class Person {
  public final String nick;
  public final String name;
  public final PrivateKey key;
  public final X509Certificate certificate;
  private final X509Certificate issuer;
  private static Person clock;

  Person(String nick, String name, KeyPair pair, X509Certificate certificate, X509Certificate issuer) {
    this.nick = nick;
    this.name = name;
    this.key = pair.getPrivate();
    this.certificate = certificate;
    this.issuer = issuer;
  }

  static KeyPair keys(String kind) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.equals("EC") ? "EC" : "RSA");
    generator.initialize(kind.equals("EC") ? 384 : 2048);
    return generator.generateKeyPair();
  }

  static Person make(String nick, String name, String kind, boolean stamps) throws Exception {
    KeyPair above = keys("RSA");
    KeyPair own = keys(kind);
    X500Name issuer = new X500Name("CN=Imitacja wystawcy – łańcuch,O=Testy,C=PL");
    X500Name subject = new X500Name("CN=" + name + ",SERIALNUMBER=PNOPL-90010112345,GIVENNAME=" + name.split(" ")[0] + ",SURNAME=" + name.split(" ")[1] + ",C=PL");
    X509Certificate root = certificate(issuer, issuer, above, above, false);
    return new Person(nick, name, own, certificate(subject, issuer, own, above, stamps), root);
  }

  private static X509Certificate certificate(X500Name subject, X500Name issuer, KeyPair own, KeyPair above, boolean stamps) throws Exception {
    long day = 86_400_000L;
    long now = System.currentTimeMillis();
    var builder = new JcaX509v3CertificateBuilder(issuer, BigInteger.valueOf(System.nanoTime()), new Date(now - 400 * day), new Date(now + 800 * day), subject, own.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(own == above));
    if (stamps) builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    // qcStatements with QcCompliance alone.
    else if (own != above) builder.addExtension(Extension.qCStatements, false, ASN1Primitive.fromByteArray(new BigInteger("300a3008060604008e460101", 16).toByteArray()));
    return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(above.getPrivate())));
  }

  List<byte[]> chain() throws Exception {
    return List.of(certificate.getEncoded(), issuer.getEncoded());
  }

  X509Certificate[] chainOf() {
    return new X509Certificate[] {certificate, issuer};
  }

  /** CMS around the bytes of a file, in one of the styles. */
  byte[] envelope(byte[] content, String style) throws IOException {
    try {
      String digest = style.equals("sha384") ? "SHA-384" : style.endsWith("512") ? "SHA-512" : "SHA-256";
      String hash = digest.replace("-", "");
      String algorithm = style.equals("pss") ? hash + "withRSAandMGF1" : hash + "with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : "RSA");
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      ASN1EncodableVector signed = new ASN1EncodableVector();
      if (!style.equals("legacy")) {
        AlgorithmIdentifier with = digest.equals("SHA-256") ? null : new AlgorithmIdentifier(new ASN1ObjectIdentifier(digest.equals("SHA-384") ? "2.16.840.1.101.3.4.2.2" : "2.16.840.1.101.3.4.2.3"));
        byte[] print = MessageDigest.getInstance(digest).digest(certificate.getEncoded());
        ESSCertIDv2 id = with == null ? new ESSCertIDv2(print) : new ESSCertIDv2(with, print);
        signed.add(new Attribute(new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.47"), new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {id}))));
      }
      var info = new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
      info.setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(signed)));
      var signer = style.equals("pss")
          ? new JcaContentSignerBuilder(algorithm).setProvider(new org.bouncycastle.jce.provider.BouncyCastleProvider()).build(key)
          : new JcaContentSignerBuilder(algorithm).build(key);
      generator.addSignerInfoGenerator(info.build(signer, certificate));
      generator.addCertificates(new JcaCertStore(List.of(certificate, issuer)));
      CMSSignedData data = generator.generate(new CMSProcessableByteArray(content), false);
      if (style.equals("stamped")) data = stamped(data);
      return style.equals("ber") ? data.getEncoded() : data.toASN1Structure().getEncoded("DER");
    } catch (Exception error) {
      throw new IOException(error);
    }
  }

  private static CMSSignedData stamped(CMSSignedData data) throws Exception {
    SignerInformation signer = data.getSignerInfos().getSigners().iterator().next();
    ASN1EncodableVector unsigned = new ASN1EncodableVector();
    unsigned.add(new Attribute(new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.14"), new DERSet(ASN1Primitive.fromByteArray(stampOf(signer.getSignature())))));
    signer = SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(unsigned));
    return CMSSignedData.replaceSigners(data, new SignerInformationStore(signer));
  }

  /** A token of an invented time-stamp authority over some bytes. */
  static byte[] stampOf(byte[] content) throws IOException {
    try {
      if (clock == null) clock = make("zegar", "Imitacja Zegara", "RSA", true);
      byte[] print = MessageDigest.getInstance("SHA-256").digest(content);
      return stampOfPrint(print);
    } catch (Exception error) {
      throw new IOException(error);
    }
  }

  static byte[] stampOfPrint(byte[] print) throws Exception {
    if (clock == null) clock = make("zegar", "Imitacja Zegara", "RSA", true);
    var request = new TimeStampRequestGenerator();
    request.setCertReq(true);
    var asked = request.generate(TSPAlgorithms.SHA256, print, BigInteger.valueOf(System.nanoTime()));
    var calculators = new JcaDigestCalculatorProviderBuilder().build();
    var info = new JcaSignerInfoGeneratorBuilder(calculators).build(new JcaContentSignerBuilder("SHA256withRSA").build(clock.key), clock.certificate);
    var tokens = new TimeStampTokenGenerator(info, calculators.get(new AlgorithmIdentifier(new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.1"))), new ASN1ObjectIdentifier("1.2.3.4"));
    tokens.addCertificates(new JcaCertStore(List.of(clock.certificate, clock.issuer)));
    TimeStampResponse answer = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED).generate(asked, BigInteger.ONE, new Date());
    return answer.getTimeStampToken().getEncoded();
  }
}
