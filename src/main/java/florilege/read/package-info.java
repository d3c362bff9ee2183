/** From a folder to the model: front matter, articles, discussions, settings. */
package florilege.read;
