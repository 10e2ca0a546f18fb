package org.milepost.api.arch.canary;

import tools.jackson.databind.JsonNode;

/** Planted: the published language knows a library that does work. */
public record LeansOnAFramework(JsonNode tree) {}
