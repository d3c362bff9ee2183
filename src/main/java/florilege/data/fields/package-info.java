/** Reads fields as people write them: dates, persons, languages, short texts, with their places. */
package florilege.data.fields;
