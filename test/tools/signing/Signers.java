import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;

/** One line of input a file to sign: program, style, person, file, result; one line of output for each. */
public class Signers {
  public static void main(String[] words) throws Exception {
    java.security.Security.addProvider(new org.bouncycastle.jce.provider.BouncyCastleProvider());
    Map<String, Person> people = new HashMap<>();
    Scanner lines = new Scanner(System.in);
    while (lines.hasNextLine()) {
      String[] line = lines.nextLine().split("\t");
      String kind = line[1].startsWith("ecdsa") ? "EC" : "RSA";
      String who = line[2] + kind;
      if (!people.containsKey(who)) people.put(who, Person.make(line[2], line[2].equals("B") ? "Łucja Ćwierć" : "Zażółć Gęślą", kind, false));
      try {
        byte[] pdf = Files.readAllBytes(Path.of(line[3]));
        if (line[0].equals("pdfbox")) PdfBoxSigner.sign(line[1], pdf, line[4], people.get(who));
        else ITextSigner.sign(line[1], pdf, line[4], people.get(who));
        System.out.println("signed\t" + line[4]);
      } catch (Throwable error) {
        Files.deleteIfExists(Path.of(line[4]));
        System.out.println("failed\t" + line[4] + "\t" + error);
        error.printStackTrace();
      }
    }
  }
}
