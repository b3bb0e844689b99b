# Signs a PDF as LibreOffice does („Plik, Podpisy cyfrowe, Podpisz istniejący PDF"): in.pdf out.pdf port
import shutil
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

source, target, port = sys.argv[1:4]
shutil.copy(source, target)
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
for attempt in range(60):
    try:
        context = resolver.resolve(f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(0.5)
manager = context.ServiceManager
signatures = manager.createInstanceWithContext("com.sun.star.security.DocumentDigitalSignatures", context)
initializer = manager.createInstanceWithContext("com.sun.star.xml.crypto.SEInitializer", context)
environment = initializer.createSecurityContext("").getSecurityEnvironment()
certificates = environment.getPersonalCertificates()
if not certificates:
    sys.exit("no certificate")
access = manager.createInstanceWithContext("com.sun.star.ucb.SimpleFileAccess", context)
stream = access.openFileReadWrite(uno.systemPathToFileUrl(target))
done = signatures.signDocumentWithCertificate(certificates[0], None, stream)
stream.getOutputStream().flush()
stream.getOutputStream().closeOutput()
print("signed" if done else "not signed")
