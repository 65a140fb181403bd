name = Mail over JMAP
description = Connects mail to a JMAP server: Cyrus, Stalwart, Apache James or the embedded service.
