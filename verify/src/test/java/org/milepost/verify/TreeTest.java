package org.milepost.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checker's own trees, against the vectors that the Certificate Transparency project publishes. */
class TreeTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    private static final List<byte[]> TO_EIGHT_FROM_SIXTH = path(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    private static final List<byte[]> SIX_TO_EIGHT = path(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");

    @Test
    void the_roots_are_the_published_ones() {
        Tree tree = new Tree();
        assertThat(HEX.formatHex(tree.root())).isEqualTo(ROOTS.getFirst());
        for (int i = 0; i < LEAVES.size(); i++) {
            tree.add(leaf(i));
            assertThat(HEX.formatHex(tree.root())).isEqualTo(ROOTS.get(i + 1));
        }
    }

    @Test
    void a_published_path_leads_to_its_root_and_to_no_other() {
        assertThat(HEX.formatHex(Tree.fromLeaf(leaf(5), 5, 8, TO_EIGHT_FROM_SIXTH)))
                .isEqualTo(ROOTS.get(8));
        assertThat(HEX.formatHex(Tree.fromLeaf(leaf(4), 5, 8, TO_EIGHT_FROM_SIXTH)))
                .isNotEqualTo(ROOTS.get(8));
        assertThat(HEX.formatHex(Tree.fromLeaf(leaf(5), 4, 8, TO_EIGHT_FROM_SIXTH)))
                .isNotEqualTo(ROOTS.get(8));
    }

    @Test
    void a_log_that_grew_is_told_from_one_that_did_not() {
        assertThat(Tree.grew(6, root(6), 8, root(8), SIX_TO_EIGHT)).isTrue();
        assertThat(Tree.grew(6, root(5), 8, root(8), SIX_TO_EIGHT)).isFalse();
        assertThat(Tree.grew(6, root(6), 8, root(7), SIX_TO_EIGHT)).isFalse();
        assertThat(Tree.grew(6, root(6), 8, root(8), SIX_TO_EIGHT.subList(0, 2)))
                .isFalse();
        List<byte[]> longer = new ArrayList<>(SIX_TO_EIGHT);
        longer.add(root(1));
        assertThat(Tree.grew(6, root(6), 8, root(8), longer)).isFalse();
        assertThat(Tree.grew(8, root(8), 8, root(8), List.of())).isTrue();
        assertThat(Tree.grew(0, root(0), 8, root(8), List.of())).isFalse();
    }

    private static byte[] leaf(int index) {
        return Tree.leafOf(HEX.parseHex(LEAVES.get(index)));
    }

    private static byte[] root(int size) {
        return HEX.parseHex(ROOTS.get(size));
    }

    private static List<byte[]> path(String... hashes) {
        return List.of(hashes).stream().map(HEX::parseHex).toList();
    }
}
