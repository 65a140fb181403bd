name = Mail über JMAP
description = Verbindet Mail mit einem JMAP-Server: Cyrus, Stalwart, Apache James oder dem eingebauten Dienst.
