import { defineConfig } from "astro/config";

export default defineConfig({
  site: "https://astro.example",
  i18n: { defaultLocale: "en", locales: ["en", "fr"] },
});
