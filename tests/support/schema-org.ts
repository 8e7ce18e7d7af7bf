/** How schema.org's official context types the terms that pages use (release 30.0); all others are plain. */
export { default as officialContext } from '../../ontology/schema-org.json' with { type: 'json' }
