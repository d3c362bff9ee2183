package florilege.imports.records;

/** Holds one piece of what an export says. */
public sealed interface ImportRecord
    permits ImportedSite, ImportedArticle, ImportedDiscussion, Omission {}
