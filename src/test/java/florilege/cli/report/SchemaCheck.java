package florilege.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a text against a JSON Schema, as far as ours goes: type, const, enum, pattern, bounds,
 * required, items and references within. What an object has beyond its properties is told too, for
 * a schema that forgets a member is no help.
 */
record SchemaCheck(JsonNode schema) {

  List<String> faults(JsonNode value) {
    List<String> faults = new ArrayList<>();
    check(value, schema, "", faults);
    return faults;
  }

  private void check(JsonNode value, JsonNode rule, String at, List<String> faults) {
    if (rule.has("$ref")) {
      check(value, schema.at(rule.get("$ref").asText().substring(1)), at, faults);
      return;
    }
    boolean right =
        switch (rule.path("type").asText()) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isTextual();
          case "integer" -> value.isIntegralNumber();
          default -> rule.has("const") || rule.has("enum");
        };
    right &= !rule.has("const") || rule.get("const").equals(value);
    right &= !rule.has("pattern") || value.asText().matches(rule.get("pattern").asText() + ".*");
    right &= !rule.has("minimum") || value.asLong() >= rule.get("minimum").asLong();
    right &= !rule.has("maximum") || value.asLong() <= rule.get("maximum").asLong();
    if (rule.has("enum")) {
      boolean found = false;
      for (JsonNode each : rule.get("enum")) {
        found |= each.equals(value);
      }
      right &= found;
    }
    if (!right) {
      faults.add(at + ": " + value + " is not " + rule);
    }
    rule.path("required")
        .forEach(
            name -> {
              if (!value.has(name.asText())) {
                faults.add(at + ": no " + name.asText());
              }
            });
    if (value.isObject()) {
      value
          .fieldNames()
          .forEachRemaining(
              name -> {
                JsonNode member = rule.path("properties").path(name);
                if (member.isMissingNode()) {
                  faults.add(at + "/" + name + " is not in the schema");
                } else {
                  check(value.get(name), member, at + "/" + name, faults);
                }
              });
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      check(value.get(i), rule.path("items"), at + "/" + i, faults);
    }
  }
}
