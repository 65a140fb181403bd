/** A sheet for the document: imported for its effect by a bundler that knows CSS, or copied as a file. */
declare const sheet: undefined;
export default sheet;
