import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Kind } from '../../pipeline/rdf/addresses.ts'
import { compileReader } from '../../pipeline/read/compiled-reader.ts'
import { readRecord } from '../../pipeline/read/read-record.ts'
import { recordSchemas } from '../../pipeline/record/record-schemas.ts'
import { externalRegisters, registerOf } from '../../pipeline/record/registers/external-registers.ts'

/** A text that is typed and refused: the end of its rule, and the address that it proposes where the check characters are wrong. */
type WrongEntry = readonly [typed: string, rule: 'entry' | 'check', proposal?: string]

/** Forms in which people paste entries of a register in a kind of record, and texts that are none. */
type Sample = {
  readonly register: string
  readonly kind: Kind
  readonly right: readonly (readonly [address: string, ...typed: string[]])[]
  readonly wrong: readonly WrongEntry[]
}

const WIKIDATA = 'http://www.wikidata.org/entity/'
const BNF = 'http://data.bnf.fr/ark:/12148/'
const SIRENE = 'https://annuaire-entreprises.data.gouv.fr/'
const INSEE = 'http://id.insee.fr/geo/'
const ISSN = 'https://portal.issn.org/resource/'

const samples: readonly Sample[] = [
  {
    register: 'Wikidata',
    kind: 'place',
    right: [
      [
        `${WIKIDATA}Q648`,
        ...[`${WIKIDATA}Q648`, 'https://www.wikidata.org/entity/Q648', 'https://www.wikidata.org/wiki/Q648'],
        ...['http://wikidata.org/wiki/Q648/', 'https://m.wikidata.org/wiki/Q648?uselang=fr#sitelinks'],
        ...['https://www.wikidata.org/wiki/Special:EntityData/Q648.ttl', 'Q648', 'q648', 'wd:Q648'],
        ...[
          'Wikidata Q648',
          ' <https://www.wikidata.org/wiki/Q648> ',
          '\u200bQ648',
          'www.wikidata.org/wiki/q648',
        ],
        ...['https://www.wikidata.org/w/index.php?title=Q648&action=history', '« Q648 »'],
      ],
    ],
    wrong: [
      ['https://www.wikidata.org/', 'entry'],
      ['https://www.wikidata.org/wiki/Special:Search?search=Lille', 'entry'],
      ['https://www.wikidata.org/wiki/Wikidata:Main_Page', 'entry'],
      ['https://www.wikidata.org/wiki/Property:P31', 'entry'],
      ['https://www.wikidata.org/wiki/Lexeme:L42', 'entry'],
      ['https://www.wikidata.org/wiki/Lille', 'entry'],
      ['https://www.wikidata.org/wiki/Q', 'entry'],
      ['https://www.wikidata.org/wiki/Q0648', 'entry'],
      ['https://www.wikidata.org/entity/648', 'entry'],
      ['Wikidata 648', 'entry'],
      ['Wikidata : Q6x8', 'entry'],
    ],
  },
  {
    register: 'IdRef',
    kind: 'contributor',
    right: [
      [
        'http://www.idref.fr/027696707/id',
        ...['http://www.idref.fr/027696707/id', 'https://www.idref.fr/027696707', 'idref.fr/027696707'],
        ...['https://idref.fr/027696707/id', 'https://www.idref.fr/027696707.rdf', 'PPN 027696707'],
        ...['ppn027696707', 'IdRef : 027696707', 'IdRef 027 696 707', 'https://www.idref.fr/027696707/'],
        ...['(PPN 027696707)', 'IdRef https://www.idref.fr/027696707'],
      ],
      ['http://www.idref.fr/02883416X/id', '02883416X', 'https://www.idref.fr/02883416x'],
    ],
    wrong: [
      ['https://www.idref.fr/027696708', 'check', 'http://www.idref.fr/027696707/id'],
      ['PPN 027696770', 'check', 'http://www.idref.fr/027696774/id'],
      ['IdRef 028834160', 'check', 'http://www.idref.fr/02883416X/id'],
      ['https://www.idref.fr/abc', 'entry'],
      ['https://www.idref.fr/', 'entry'],
      ['https://www.idref.fr/Sru/Solr?q=persname_t:Kahlo', 'entry'],
      ['https://www.idref.fr/autocomplete.jsp', 'entry'],
      ['https://www.idref.fr/27696707', 'entry'],
      ['PPN 0276967070', 'entry'],
      ['https://www.idref.fr/X27696707', 'entry'],
    ],
  },
  {
    register: 'ISNI',
    kind: 'contributor',
    right: [
      [
        'https://isni.org/isni/0000000121477893',
        ...['https://isni.org/isni/0000000121477893', 'http://isni.org/isni/0000000121477893'],
        ...['http://www.isni.org/0000000121477893', 'https://isni.org/page/0000000121477893/'],
        ...['isni 0000 0001 2147 7893', 'ISNI: 0000000121477893', '0000 0001 2147 7893', '0000000121477893'],
        ...['https://www.isni.org/isni/0000 0001 2147 7893', 'ISNI 0000-0001-2147-7893'],
      ],
      ['https://isni.org/isni/000000012124415X', '0000 0001 2124 415x', 'isni.org/isni/000000012124415X'],
    ],
    wrong: [
      ['https://isni.org/isni/0000000121477894', 'check', 'https://isni.org/isni/0000000121477893'],
      ['ISNI 0000 0001 2124 4150', 'check', 'https://isni.org/isni/000000012124415X'],
      ['0000 0001 2147 7839', 'check', 'https://isni.org/isni/0000000121477834'],
      ['https://isni.org/', 'entry'],
      ['https://isni.org/page/search-database/', 'entry'],
      ['https://isni.org/isni/000000012147789', 'entry'],
      ['https://isni.org/isni/00000001214778933', 'entry'],
      ['https://isni.org/isni/kahlo', 'entry'],
      ['ISNI 0000 0001 2147', 'entry'],
      ['ISNI 0000 0001 2147 78 9A', 'entry'],
    ],
  },
  {
    register: 'ORCID',
    kind: 'contributor',
    right: [
      [
        'https://orcid.org/0000-0002-1825-0097',
        ...['https://orcid.org/0000-0002-1825-0097', 'http://orcid.org/0000-0002-1825-0097/'],
        ...['orcid.org/0000-0002-1825-0097', 'https://www.orcid.org/0000-0002-1825-0097?lang=fr'],
        ...['0000-0002-1825-0097', 'ORCID: 0000-0002-1825-0097', 'ORCID iD 0000-0002-1825-0097'],
        ...[
          '0000‑0002‑1825‑0097',
          'https://orcid.org/0000000218250097',
          '<https://orcid.org/0000-0002-1825-0097>',
        ],
        ...[
          'https://orcid.org/my-orcid?orcid=0000-0002-1825-0097',
          '0000 0002 1825 0097',
          '0000000218250097',
          '\ufeff0000-0002-1825-0097\u200b',
        ],
      ],
      ['https://orcid.org/0000-0002-1694-233X', '0000-0002-1694-233x', 'orcid 0000 0002 1694 233X'],
    ],
    wrong: [
      ['https://orcid.org/0000-0002-1825-0098', 'check', 'https://orcid.org/0000-0002-1825-0097'],
      ['0000-0002-1825-0079', 'check', 'https://orcid.org/0000-0002-1825-0070'],
      ['ORCID 0000-0002-1694-2330', 'check', 'https://orcid.org/0000-0002-1694-233X'],
      ['https://orcid.org/not-an-orcid', 'entry'],
      ['https://orcid.org/', 'entry'],
      ['https://orcid.org/orcid-search/search?searchQuery=Carberry', 'entry'],
      ['https://orcid.org/signin', 'entry'],
      ['https://orcid.org/0000-0002-1825-009', 'entry'],
      ['ORCID 0000-0002-1825', 'entry'],
      ['https://orcid.org/0000-0002-1825-009A', 'entry'],
    ],
  },
  {
    register: 'VIAF',
    kind: 'organization',
    right: [
      [
        'http://viaf.org/viaf/110981647',
        ...['http://viaf.org/viaf/110981647', 'https://viaf.org/viaf/110981647/', 'viaf.org/viaf/110981647'],
        ...['http://www.viaf.org/viaf/110981647/#Nom,_Exemple', 'https://viaf.org/en/viaf/110981647'],
        ...[
          'https://viaf.org/viaf/110981647/rdf.xml',
          'VIAF 110981647',
          'viaf: 110981647',
          'VIAF ID 110981647',
        ],
        ...['<http://viaf.org/viaf/110981647>'],
      ],
    ],
    wrong: [
      ['https://viaf.org/', 'entry'],
      ['https://viaf.org/x', 'entry'],
      ['https://viaf.org/viaf/', 'entry'],
      ['https://viaf.org/viaf/search?query=local.names+all+%22x%22', 'entry'],
      ['https://viaf.org/viaf/sourceID/BNF%7C12515307', 'entry'],
      ['https://viaf.org/viaf/data', 'entry'],
      ['https://viaf.org/viaf/0110981647', 'entry'],
      ['VIAF 11098A647', 'entry'],
      ['VIAF 1', 'entry'],
      ['https://viaf.org/processed/BNF|12515307', 'entry'],
    ],
  },
  {
    register: 'ROR',
    kind: 'organization',
    right: [
      [
        'https://ror.org/03yrm5c26',
        ...['https://ror.org/03yrm5c26', 'http://ror.org/03yrm5c26', 'https://www.ror.org/03yrm5c26/'],
        ...['ror.org/03yrm5c26', 'https://api.ror.org/v2/organizations/03yrm5c26', '03yrm5c26', '03YRM5C26'],
        ...['ROR 03yrm5c26', 'ROR ID: 03yrm5c26', 'ROR: https://ror.org/03yrm5c26', '\u200e03yrm5c26'],
      ],
    ],
    wrong: [
      ['https://ror.org/03yrm5c27', 'check', 'https://ror.org/03yrm5c26'],
      ['ROR 03yrn5c26', 'check', 'https://ror.org/03yrn5c58'],
      ['03yrm5c62', 'check', 'https://ror.org/03yrm5c26'],
      ['https://ror.org/', 'entry'],
      ['https://ror.org/search?query=lille', 'entry'],
      ['https://ror.org/about', 'entry'],
      ['https://ror.org/03yrm5c2', 'entry'],
      ['https://ror.org/13yrm5c26', 'entry'],
      ['https://ror.org/03ylm5c26', 'entry'],
      ['ROR grid.461784.8', 'entry'],
    ],
  },
  {
    register: 'data.bnf.fr',
    kind: 'contributor',
    right: [
      [
        `${BNF}cb12515307z#about`,
        ...[`${BNF}cb12515307z#about`, `${BNF}cb12515307z`, 'https://data.bnf.fr/ark:/12148/cb12515307z'],
        ...['https://data.bnf.fr/fr/12515307/frida_kahlo/', 'https://data.bnf.fr/12515307/frida_kahlo/'],
        ...[
          'https://catalogue.bnf.fr/ark:/12148/cb12515307z',
          'ark:/12148/cb12515307z',
          'ark:12148/cb12515307z',
        ],
        ...['cb12515307z', 'CB12515307Z', 'FRBNF12515307', 'BnF cb12515307z'],
        ...[
          'https://data.bnf.fr/ark:/12148/cb12515307z.rdfxml',
          'https://data.bnf.fr/ark%3A/12148/cb12515307z',
        ],
        ...[`${BNF}cb12515307z#foaf:Person`],
      ],
    ],
    wrong: [
      ['https://data.bnf.fr/ark:/12148/cb12515307x', 'check', `${BNF}cb12515307z#about`],
      ['https://data.bnf.fr/ark:/12148/cb12515307', 'check', `${BNF}cb12515307z#about`],
      ['cb12515370z', 'check', `${BNF}cb12515370q#about`],
      ['https://data.bnf.fr/', 'entry'],
      ['https://data.bnf.fr/fr/semanticweb', 'entry'],
      ['https://data.bnf.fr/sparql', 'entry'],
      ['https://data.bnf.fr/fr/see_all_activities/12515307/page1', 'entry'],
      ['https://data.bnf.fr/ark:/12148/btv1b108674013', 'entry'],
      ['https://data.bnf.fr/ark:/12148/cb1251530z', 'entry'],
      ['https://data.bnf.fr/fr/1251530/frida_kahlo/', 'entry'],
    ],
  },
  {
    register: 'data.bnf.fr',
    kind: 'topic',
    right: [
      [
        `${BNF}cb119367821`,
        ...[`${BNF}cb119367821`, 'https://data.bnf.fr/ark:/12148/cb119367821#about', 'cb119367821'],
      ],
    ],
    wrong: [],
  },
  {
    register: 'ISSN',
    kind: 'periodical',
    right: [
      [
        `${ISSN}ISSN/0028-0836`,
        ...[`${ISSN}ISSN/0028-0836`, 'http://portal.issn.org/resource/issn/0028-0836', 'urn:issn:0028-0836'],
        ...['URN:ISSN:0028-0836', 'ISSN 0028-0836', 'ISSN: 00280836', 'ISSN0028-0836', 'e-ISSN 0028-0836'],
        ...['0028-0836', `${ISSN}ISSN/0028-0836?format=json`, `${ISSN}ISSN/0028-0836#`, '0028–0836'],
        ...['http://issn.org/resource/ISSN/0028-0836', 'https://urn.issn.org/urn:issn:0028-0836'],
      ],
      [`${ISSN}ISSN/2434-561X`, '2434-561x', 'issn 2434561X'],
      [`${ISSN}ISSN-L/0028-0836`, `${ISSN}ISSN-L/0028-0836`, 'ISSN-L 0028-0836', 'ISSNL 00280836'],
    ],
    wrong: [
      [`${ISSN}ISSN/0028-0837`, 'check', `${ISSN}ISSN/0028-0836`],
      ['ISSN 0028-0863', 'check', `${ISSN}ISSN/0028-0860`],
      ['2434-5610', 'check', `${ISSN}ISSN/2434-561X`],
      ['ISSN-L 0028-0837', 'check', `${ISSN}ISSN-L/0028-0836`],
      ['https://portal.issn.org/', 'entry'],
      ['https://portal.issn.org/api/search?search[]=MUST=default=nature', 'entry'],
      [`${ISSN}ISSN/0028-083`, 'entry'],
      [`${ISSN}ISSN/nature`, 'entry'],
      ['ISSN 978-2-07-036822-8', 'entry'],
      ['ISSN 0028 0836 1', 'entry'],
    ],
  },
  {
    register: 'SIRENE',
    kind: 'organization',
    right: [
      [
        `${SIRENE}entreprise/732829320`,
        ...[`${SIRENE}entreprise/732829320`, `${SIRENE}entreprise/nom-de-l-entreprise-732829320`],
        ...[
          'SIREN 732 829 320',
          'siren: 732829320',
          'SIREN n° 732 829 320',
          `${SIRENE}dirigeants/732829320?x=1`,
        ],
        ...['Siren 732.829.320', `${SIRENE}entreprise/732829320/`, 'SIREN : 732\u00a0829\u00a0320'],
      ],
      [
        `${SIRENE}etablissement/73282932000074`,
        ...['SIRET 732 829 320 00074', `${SIRENE}etablissement/73282932000074`, 'Siret : 73282932000074'],
      ],
      [`${SIRENE}etablissement/35600000000048`, 'SIRET 356 000 000 00048'],
      [`${SIRENE}etablissement/35600000049837`, 'SIRET 35600000049837'],
    ],
    wrong: [
      ['SIREN 732829321', 'check', `${SIRENE}entreprise/732829320`],
      [`${SIRENE}entreprise/732829302`, 'check', `${SIRENE}entreprise/732829304`],
      ['SIRET 73282932000075', 'check', `${SIRENE}etablissement/73282932000074`],
      ['SIRET 73282931000074', 'check'],
      ['SIRET 35600000049838', 'check'],
      [SIRENE, 'entry'],
      [`${SIRENE}rechercher?terme=irev`, 'entry'],
      [`${SIRENE}a-propos/equipe`, 'entry'],
      ['SIREN 73282932', 'entry'],
      ['SIRET 7328293200007', 'entry'],
    ],
  },
  {
    register: 'INSEE',
    kind: 'place',
    right: [
      [
        `${INSEE}region/32`,
        ...[`${INSEE}region/32`, 'https://id.insee.fr/geo/region/32/', 'INSEE région 32', 'INSEE region/32'],
        ...['https://www.insee.fr/fr/metadonnees/geographie/region/32-hauts-de-france'],
        ...['https://www.insee.fr/fr/metadonnees/cog/region/REG32-hauts-de-france'],
      ],
      [
        `${INSEE}commune/59350`,
        ...['http://id.insee.fr/geo/Commune/59350', 'code INSEE : 59350', 'INSEE 59350', 'COG commune 59350'],
        ...['https://www.insee.fr/fr/metadonnees/cog/commune/COM59350-lille?annee=2021'],
      ],
      [`${INSEE}commune/2A004`, 'INSEE 2a004', 'http://id.insee.fr/geo/commune/2A004'],
      [`${INSEE}departement/2B`, 'INSEE département 2B', 'http://id.insee.fr/geo/departement/2b'],
      [`${INSEE}pays/99100`, 'https://www.insee.fr/fr/metadonnees/geographie/pays/99100-france'],
      [
        `${INSEE}commune/4b88116a-9ede-42f5-aef5-a70304de593b`,
        'https://id.insee.fr/geo/commune/4b88116a-9ede-42f5-aef5-a70304de593b',
      ],
    ],
    wrong: [
      [`${INSEE}commune/5935`, 'entry'],
      [`${INSEE}commune/00350`, 'entry'],
      [`${INSEE}commune/99100`, 'entry'],
      [`${INSEE}commune/lille`, 'entry'],
      [`${INSEE}region/320`, 'entry'],
      [`${INSEE}regions/32`, 'entry'],
      [`${INSEE}departement/2C`, 'entry'],
      [`${INSEE}departement/00`, 'entry'],
      [INSEE, 'entry'],
      ['INSEE 59', 'entry'],
      [`${INSEE}commune/4b88116a-9ede-42f5-aef5`, 'entry'],
    ],
  },
  {
    register: 'GeoNames',
    kind: 'place',
    right: [
      [
        'https://sws.geonames.org/2998324/',
        ...['https://sws.geonames.org/2998324/', 'http://sws.geonames.org/2998324', 'geonames.org/2998324'],
        ...['https://www.geonames.org/2998324/lille.html', 'https://sws.geonames.org/2998324/about.rdf'],
        ...[
          'http://www.geonames.org/2998324',
          'GeoNames 2998324',
          'geonames: 2998324',
          'GeoNames ID 2998324',
        ],
        ...['<https://www.geonames.org/2998324/>', 'Geoname 2998324'],
      ],
    ],
    wrong: [
      ['https://www.geonames.org/', 'entry'],
      ['https://www.geonames.org/search.html?q=lille&country=FR', 'entry'],
      ['https://www.geonames.org/maps/google_50.63_3.05.html', 'entry'],
      ['https://www.geonames.org/countries/FR/france.html', 'entry'],
      ['https://sws.geonames.org/lille/', 'entry'],
      ['https://sws.geonames.org/0/', 'entry'],
      ['https://sws.geonames.org/29983240000/', 'entry'],
      ['https://www.geonames.org/ontology', 'entry'],
      ['GeoNames 299-832-4A', 'entry'],
      ['GeoNames 02998324', 'entry'],
    ],
  },
  {
    register: 'EuroVoc',
    kind: 'topic',
    right: [
      [
        'http://eurovoc.europa.eu/5482',
        ...['http://eurovoc.europa.eu/5482', 'https://eurovoc.europa.eu/5482/', 'eurovoc.europa.eu/5482'],
        ...[
          'https://op.europa.eu/fr/web/eu-vocabularies/concept/-/resource?uri=http://eurovoc.europa.eu/5482',
        ],
        ...['https://op.europa.eu/s/x?uri=http%3A%2F%2Feurovoc.europa.eu%2F5482&lang=fr', 'EuroVoc 5482'],
        ...[
          'eurovoc: 5482',
          'EuroVoc ID 5482',
          '<http://eurovoc.europa.eu/5482>',
          'http://www.eurovoc.europa.eu/5482',
        ],
      ],
      ['http://eurovoc.europa.eu/c_a1b2c3d4', 'http://eurovoc.europa.eu/c_A1B2C3D4', 'EuroVoc c_a1b2c3d4'],
    ],
    wrong: [
      ['http://eurovoc.europa.eu/', 'entry'],
      ['http://eurovoc.europa.eu/drupal/?q=fr', 'entry'],
      ['http://eurovoc.europa.eu/climat', 'entry'],
      ['http://eurovoc.europa.eu/05482', 'entry'],
      ['http://eurovoc.europa.eu/5482000', 'entry'],
      ['http://eurovoc.europa.eu/schema#narrower', 'entry'],
      ['http://eurovoc.europa.eu/c_12', 'entry'],
      ['https://op.europa.eu/s/x?uri=http://eurovoc.europa.eu/domain', 'entry'],
      ['EuroVoc 54B2', 'entry'],
      ['EuroVoc 5482 et 5483', 'entry'],
    ],
  },
]

describe.each(samples)(
  'an entry of $register in a record of the kind $kind',
  ({ register, kind, right, wrong }) => {
    it.each(right.flatMap(([address, ...typed]) => typed.map((text): [string, string] => [text, address])))(
      '%s is %s',
      (typed, address) => {
        expect(sameAsOf(kind, typed)).toEqual([address])
        expect(registerOf(address)?.kinds).toContain(kind)
      },
    )

    it.each(wrong.map(([typed, rule, proposal]) => ({ typed, rule, proposal })))(
      '$typed is refused ($rule)',
      ({ typed, rule, proposal }) => {
        const [problem] = problemsOf(kind, typed)
        expect(problem?.rule).toBe(`register-${rule}`)
        expect(problem?.field).toBe('sameAs')
        for (const sentence of [problem?.message.fr, problem?.message.en]) {
          expect(sentence).toContain(JSON.stringify(typed.slice(0, 59)).slice(0, -1))
          expect(sentence).toContain(register)
          if (rule === 'entry') expect(sentence).toMatch(/ (comme|like) https?:/)
          if (rule === 'check' && proposal === undefined) expect(sentence).not.toMatch(/écrire|write/)
          if (proposal !== undefined)
            expect(sentence).toMatch(new RegExp(`(écrire|write) ${proposal.replaceAll('.', '\\.')} (si|if)`))
        }
      },
    )
  },
)

/** The values that a record of a kind has in `sameAs` after what is typed there; throws where it is refused. */
function sameAsOf(kind: Kind, sameAs: unknown): readonly string[] | undefined {
  const read = readRecord(kind, { value: recordOf(kind, sameAs), placeOf })
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message.fr).join('\n'))
  const compiled = compileReader(recordSchemas[kind])(recordOf(kind, sameAs)) as { sameAs?: unknown }
  const { value } = read.record as unknown as { value: { sameAs?: readonly string[] } }
  expect(compiled.sameAs).toEqual(value.sameAs)
  return value.sameAs
}

function problemsOf(kind: Kind, sameAs: unknown) {
  expect(compileReader(recordSchemas[kind])(recordOf(kind, sameAs))).toBeUndefined()
  const read = readRecord(kind, { value: recordOf(kind, sameAs), placeOf })
  return 'problems' in read ? read.problems : []
}

function recordOf(kind: Kind, sameAs: unknown): object {
  return { id: 'x-1', sameAs, ...(kind === 'contributor' && { publication: { as: 'withheld' } }) }
}

function placeOf() {
  return { file: 'records.yaml', line: 1, column: 1 }
}

describe('a register of other things', () => {
  it.each([
    ['contributor', 'https://ror.org/03yrm5c26', 'ROR décrit des organisations, et cette fiche une personne'],
    ['contributor', 'SIREN 732829320', 'SIRENE décrit des organisations, et cette fiche une personne'],
    ['contributor', 'GeoNames 2998324', 'GeoNames décrit des lieux, et cette fiche une personne'],
    ['place', '0000-0002-1825-0097', 'ORCID décrit des personnes, et cette fiche un lieu'],
    ['organization', '0000-0002-1825-0097', 'ORCID décrit des personnes, et cette fiche une organisation'],
    ['organization', 'INSEE 59350', 'INSEE décrit des lieux, et cette fiche une organisation'],
    [
      'place',
      'ISNI 0000000121477893',
      'ISNI décrit des personnes et des organisations, et cette fiche un lieu',
    ],
    ['topic', 'ISSN 0028-0836', 'ISSN décrit des revues et des séries, et cette fiche un thème'],
    ['place', 'http://eurovoc.europa.eu/5482', 'EuroVoc décrit des thèmes, et cette fiche un lieu'],
    [
      'topic',
      'VIAF 110981647',
      'VIAF décrit des personnes, des organisations, des lieux et des séries, et cette fiche un thème',
    ],
  ] as const)('of a %s, %s, is told', (kind, typed, sentence) => {
    const [problem] = problemsOf(kind, typed)
    expect(problem?.rule).toBe('register-kind')
    expect(problem?.message.fr).toContain(`${JSON.stringify(typed)} : ${sentence} ;`)
  })
})

describe('an address of no register', () => {
  it.each([
    'https://www.youtube.com/channel/UCBcWOEZP86gEuNFVjikTOxg',
    'https://www.insee.fr/',
    'https://fr.wikipedia.org/wiki/Lille',
    'https://www.issn.org/',
    'https://op.europa.eu/fr/home',
    'https://catalogue.bnf.fr/index.do',
    'https://gallica.bnf.fr/ark:/12148/btv1b108674013',
    'https://orcid.org.example.org/0000-0002-1825-0098',
    'https://example.org/orcid.org/0000-0002-1825-0098',
    'http://id.insee.fr/concepts/definition/c1501',
    'https://orcid.org:8443/0000-0002-1825-0098',
  ])('%s stays as it was typed', (address) => {
    expect(sameAsOf('organization', address)).toEqual([address])
  })

  it('of a register is that of a page in the record of a page', () => {
    const address = 'https://www.wikidata.org/wiki/Help:Contents'
    expect(sameAsOf('source', address)).toEqual([address])
  })
})

describe('several entries', () => {
  it('in two forms of one are listed twice', () => {
    expect(problemsOf('place', ['Q648', 'https://www.wikidata.org/wiki/Q648'])[0]?.rule).toBe('listed-twice')
  })

  it.each(['Q648, Q90', 'https://www.wikidata.org/wiki/Q648, https://sws.geonames.org/2998324/'])(
    'in one text, %s, are to be divided',
    (typed) => {
      expect(problemsOf('place', typed)[0]?.rule).toBe('several-values')
    },
  )
})

const pairs = externalRegisters.flatMap((register) => register.kinds.map((kind) => ({ register, kind })))

describe('every register', () => {
  it.each(pairs)(
    '$register.name has an example for $kind that is its own canonical form',
    ({ register, kind }) => {
      const address = register.address(register.example, kind)
      expect(sameAsOf(kind, address)).toEqual([address])
      expect(registerOf(address)).toBe(register)
    },
  )

  it('gives any text the same address as it gives to that address', () => {
    const texts = samples.flatMap(({ right }) => right.flatMap((forms) => forms.slice(1)))
    const mixed = fc.oneof(
      fc.constantFrom(...texts),
      fc
        .tuple(fc.constantFrom(...texts), fc.nat(40), fc.string({ maxLength: 3 }))
        .map(([text, at, more]) => text.slice(0, at) + more + text.slice(at)),
      fc
        .tuple(fc.constantFrom(...texts), fc.constantFrom(...texts))
        .map(([a, b]) => a.slice(0, 12) + b.slice(-12)),
      fc.webUrl(),
    )
    fc.assert(
      fc.property(mixed, fc.constantFrom(...pairs.map(({ kind }) => kind)), (typed, kind) => {
        const read = readRecord(kind, { value: recordOf(kind, typed), placeOf })
        if ('problems' in read) return
        const [address = ''] = sameAsOf(kind, typed) ?? []
        expect(sameAsOf(kind, address)).toEqual([address])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a register with check characters', () => {
  it.each(pairs.filter(({ register }) => register.withCheck !== undefined))(
    '$register.name refuses any digit changed ($kind)',
    ({ register, kind }) => {
      const identifiers = fc
        .stringMatching(/^\d{14}$/)
        .map((digits) => digitsIn(register.example, digits))
        .map((identifier) => register.withCheck?.(identifier) ?? register.example)
      fc.assert(
        fc.property(identifiers, fc.nat(30), fc.integer({ min: 1, max: 9 }), (identifier, at, more) => {
          expect(sameAsOf(kind, register.address(identifier, kind))).toHaveLength(1)
          const places = [...identifier.matchAll(/\d/g)]
            .map(({ index }) => index)
            .filter((index) => !isFixed(register.name, index))
          const place = places[at % places.length] ?? 0
          const digit = (Number(identifier[place]) + more) % 10
          const changed = identifier.slice(0, place) + digit + identifier.slice(place + 1)
          const [problem] = problemsOf(kind, register.address(changed, kind))
          expect(problem?.rule).toBe('register-check')
        }),
      )
    },
  )
})

/** An identifier with other digits in the places of its digits. */
function digitsIn(identifier: string, digits: string): string {
  let index = 0
  return [...identifier]
    .map((sign, place) => (/\d/.test(sign) && place > 0 ? digits[index++ % 14] : sign))
    .join('')
}

/** Whether every identifier of a register has the same character in a place: the first of ROR is a zero. */
function isFixed(register: string, place: number): boolean {
  return register === 'ror' && place === 0
}
