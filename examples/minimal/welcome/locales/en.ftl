name = Welcome
description = Greets whoever is signed in.
hello = Hello, { $name }
