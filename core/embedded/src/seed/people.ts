export type Charset = 'utf-8' | 'iso-8859-1' | 'windows-1252';

/** How a person's mail program writes. */
export interface MailStyle {
  charset: Charset;
  encoding: 'quoted-printable' | 'base64' | '8bit' | '7bit';
  /** plain: text alone. html: both. outlook: both, and quotes below a block of header fields. flowed: RFC 3676. */
  form: 'plain' | 'html' | 'outlook' | 'flowed';
  program: string;
}

export interface Person {
  name: string;
  email: string;
  signature: string;
  style: MailStyle;
}

const THUNDERBIRD: MailStyle = { charset: 'utf-8', encoding: '8bit', form: 'flowed', program: 'Mozilla Thunderbird' };
const OUTLOOK: MailStyle = { charset: 'utf-8', encoding: 'base64', form: 'outlook', program: 'Microsoft Outlook 16.0' };
const OLD_OUTLOOK: MailStyle = {
  charset: 'iso-8859-1',
  encoding: 'quoted-printable',
  form: 'outlook',
  program: 'Microsoft Outlook 14.0',
};
const WEBMAIL: MailStyle = {
  charset: 'utf-8',
  encoding: 'quoted-printable',
  form: 'html',
  program: 'Open-Xchange Mailer v8.20',
};
const PHONE: MailStyle = {
  charset: 'utf-8',
  encoding: 'quoted-printable',
  form: 'plain',
  program: 'iPhone Mail (22A3354)',
};
const OLD_CLIENT: MailStyle = { charset: 'windows-1252', encoding: '8bit', form: 'plain', program: 'The Bat! v9.3' };

function colleague(name: string, email: string, unit: string, extension: string, style: MailStyle): Person {
  const signature = `${name}\n${unit}\n\nLandratsamt Hohenlinden\nMarkt 4, 99999 Hohenlinden\nTelefon 030 23125-${extension}\nwww.hohenlinden.example`;
  return { name, email: `${email}@example.test`, signature, style };
}

function outside(name: string, email: string, signature: string, style: MailStyle): Person {
  return { name, email, signature, style };
}

export const PEOPLE = {
  anna: colleague('Anna Berger', 'anna', 'Fachdienst 20 – Finanzen und Organisation', '214', WEBMAIL),
  bert: colleague('Bert Krause', 'bert', 'Fachdienst 60 – Bauordnung', '601', THUNDERBIRD),
  carla: colleague('Carla Vogt', 'carla', 'Fachdienst 11 – Personal', '118', OUTLOOK),
  poststelle: colleague(
    'Poststelle Landratsamt Hohenlinden',
    'poststelle',
    'Bürgerbüro und Poststelle',
    '100',
    WEBMAIL,
  ),
  moeller: colleague('Jörg Möller', 'joerg.moeller', 'Kämmerer, Leiter Fachdienst 20', '200', OUTLOOK),
  weiss: colleague('Dr. Gülsüm Weiß', 'guelsuem.weiss', 'Rechnungsprüfungsamt', '140', OLD_OUTLOOK),
  schaefer: colleague('Käthe Schäfer', 'kaethe.schaefer', 'Zentrale Vergabestelle', '230', WEBMAIL),
  nguyen: colleague('Minh Nguyễn', 'minh.nguyen', 'Fachdienst 15 – Informationstechnik', '150', THUNDERBIRD),
  lang: colleague('Sören Lang', 'soeren.lang', 'Datenschutzbeauftragter', '105', THUNDERBIRD),
  petrova: colleague('Irina Petrova-Kühn', 'irina.petrova', 'Vorsitzende des Personalrats', '109', OLD_OUTLOOK),
  yildiz: colleague('Emre Yıldız', 'emre.yildiz', 'Fachdienst 60 – Bauordnung, Technische Prüfung', '612', PHONE),
  hartmann: colleague('Ulrike Hartmann-von der Aue', 'ulrike.hartmann', 'Büro des Landrats, Kreistag', '101', OUTLOOK),
  zink: colleague('Rüdiger Zink', 'ruediger.zink', 'Hausverwaltung und Fuhrpark', '171', OLD_CLIENT),
  foerster: colleague('Lea Förster', 'lea.foerster', 'Auszubildende', '219', PHONE),
  helpdesk: colleague('IT-Servicedesk', 'servicedesk', 'Fachdienst 15 – Informationstechnik', '155', THUNDERBIRD),
  ministry: outside(
    'Henning Größler',
    'h.groessler@finanzministerium.example',
    'Henning Größler\nReferat 33 – Kommunalfinanzen\nFinanzministerium',
    OLD_OUTLOOK,
  ),
  cleaner: outside(
    'Blitzblank Gebäudedienste GmbH',
    'vergabe@blitzblank.example',
    'i. A. Nadine Öhler\nBlitzblank Gebäudedienste GmbH\nIndustriestraße 12, 99998 Talbach',
    OUTLOOK,
  ),
  computers: outside(
    'Marko Brauer',
    'm.brauer@systemhaus-nord.example',
    'Marko Brauer\nVertrieb Öffentliche Hand\nSystemhaus Nord eG',
    WEBMAIL,
  ),
  architect: outside(
    'Architekturbüro Süß + Partner',
    'buero@suess-partner.example',
    'Dipl.-Ing. (FH) Theodor Süß\nArchitekturbüro Süß + Partner PartGmbB',
    THUNDERBIRD,
  ),
  nature: outside(
    'Untere Naturschutzbehörde Talbach',
    'naturschutz@talbach.example',
    'i. A. Wiebke Oßwald\nUntere Naturschutzbehörde',
    OLD_OUTLOOK,
  ),
  neighbour: outside(
    'Karl-Heinz Döring',
    'kh.doering@post.example',
    'Karl-Heinz Döring\nBirkenweg 9, 99999 Hohenlinden',
    OLD_CLIENT,
  ),
  builder: outside('Familie Özdemir', 'familie.oezdemir@mail.example', 'Aylin und Can Özdemir', PHONE),
  resident: outside('Marianne Kühnl', 'm.kuehnl@post.example', 'M. Kühnl', PHONE),
  father: outside(
    'Thomas Brückner',
    'thomas.brueckner@mail.example',
    'Thomas Brückner\nObergasse 17\n99999 Hohenlinden OT Wiesenthal',
    WEBMAIL,
  ),
  association: outside(
    'Heimatverein Wiesenthal e. V.',
    'vorstand@heimatverein-wiesenthal.example',
    'Der Vorstand\nHeimatverein Wiesenthal e. V.',
    THUNDERBIRD,
  ),
  inquirer: outside(
    'Jana Mühlberg',
    'jana.muehlberg@presse.example',
    'Jana Mühlberg\nRedaktion Hohenlindener Bote',
    WEBMAIL,
  ),
  trainer: outside(
    'Kommunalakademie – Seminarbüro',
    'seminare@kommunalakademie.example',
    'Ihr Seminarbüro\nKommunalakademie',
    OLD_OUTLOOK,
  ),
} satisfies Record<string, Person>;

export type PersonKey = keyof typeof PEOPLE;
