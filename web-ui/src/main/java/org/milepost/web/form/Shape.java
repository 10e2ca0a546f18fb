package org.milepost.web.form;

import java.util.List;
import java.util.Optional;

/** How something is filled in: made from the record that is to be sent, so that no command is without its form. */
public sealed interface Shape {

    /** One line, or several. */
    record Words(boolean several) implements Shape {}

    /** Several entries, one a line. */
    record Lines() implements Shape {}

    /** A day. */
    record Day() implements Shape {}

    /** A time of day. */
    record Hour() implements Shape {}

    /** A number. */
    record Count(boolean whole) implements Shape {}

    /** Yes or no. */
    record YesOrNo() implements Shape {}

    /** One of several. */
    record OneOf(List<Choice> choices) implements Shape {
        public OneOf {
            choices = List.copyOf(choices);
        }
    }

    /** Any of several. */
    record AnyOf(List<Choice> choices) implements Shape {
        public AnyOf {
            choices = List.copyOf(choices);
        }
    }

    /** As many of one kind as are wanted. */
    record Rows(String one, Group item) implements Shape {}

    /** Several things that belong together. */
    record Group(List<Part> parts) implements Shape {
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /** What the reader does not fill in: an id made by the form, or what the page they came from already said. */
    record Given(Optional<String> label, boolean made) implements Shape {}

    /**
     * One part of a group.
     *
     * @param name as the record names it
     * @param optional whether it may be left out
     */
    record Part(String name, String label, Optional<String> hint, boolean optional, Shape shape) {
        Part with(Shape other) {
            return new Part(name, label, hint, optional, other);
        }
    }
}
