/** Words that head every list of leaked passwords, and those that come to mind in a billing office. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `password passwort passphrase letmein welcome admin administrator login master secret dragon monkey shadow sunshine princess
football baseball basketball soccer hockey superman batman starwars trustno iloveyou love lovely angel baby flower summer winter
spring autumn fall monday tuesday wednesday thursday friday saturday sunday january february march april june july august
september october november december michael jennifer jessica ashley amanda daniel david robert thomas charlie jordan hunter
killer ginger buster pepper cookie chocolate cheese orange banana apple purple yellow red blue green black white silver
golden access hello freedom whatever computer internet google facebook qwerty asdf zxcvbn abc test guest user default changeme
change temp office work money dollar company business health healthcare medical medicine doctor nurse clinic hospital patient
billing biller claims claim claimtrail trail insurance medicare medicaid aetna cigna humana united availity portal payer denial
denials appeal provider practice coding coder contraseña clave hola amor estrella familia trabajo salud seguro factura
clinica doctor enfermera corazon bonita princesa mariposa`.split(/\s+/),
);
