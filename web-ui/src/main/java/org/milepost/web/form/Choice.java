package org.milepost.web.form;

/**
 * Something to choose.
 *
 * @param value what is sent
 * @param label what people read
 */
public record Choice(String value, String label) {}
