<?php
/**
 * What is told of a calculator where none can run: a sentence and a link to the article, in feeds and in summaries.
 *
 * @package Seuil
 */

defined( 'ABSPATH' ) || exit;

// After WordPress has made the summary, at 10.
add_filter( 'get_the_excerpt', 'seuil_add_summary', 11, 2 );
add_filter( 'render_block_core/post-excerpt', 'seuil_add_summary_link', 10, 3 );

/**
 * The sentence and the link.
 *
 * @param string $tag  What each of the two stands in, such as `p`.
 * @param mixed  $post The article; without one, the current one.
 * @return string HTML.
 */
function seuil_summary( $tag, $post = null ) {
	$sentence = esc_html( seuil_described( 'sentence' ) );
	return sprintf( '<%1$s lang="fr">%2$s</%1$s> <%1$s>%3$s</%1$s>', $tag, $sentence, seuil_summary_link( $post ) );
}

/**
 * The link to the article.
 *
 * @param mixed $post The article; without one, the current one.
 * @return string HTML.
 */
function seuil_summary_link( $post = null ) {
	return sprintf( '<a href="%s" lang="fr">%s</a>', esc_url( get_permalink( $post ) ), esc_html( seuil_described( 'link' ) ) );
}

/**
 * Adds them to the summary that WordPress makes of an article; one that the author wrote stays as it is.
 *
 * @param string       $summary The summary.
 * @param WP_Post|null $post    The article.
 * @return string HTML.
 */
function seuil_add_summary( $summary, $post = null ) {
	$post = get_post( $post );
	if ( ! $post || has_excerpt( $post ) || ! seuil_stands_in( $post ) ) {
		return $summary;
	}
	return trim( $summary . ' ' . seuil_summary( 'span', $post ) );
}

/**
 * Adds the link to WordPress's block of a summary, which since 6.3 leaves out all links.
 *
 * @param string   $html     The block as it will be shown.
 * @param array    $parsed   The block as it was read.
 * @param WP_Block $instance The block with what it knows of its place.
 * @return string HTML.
 */
function seuil_add_summary_link( $html, $parsed, $instance ) {
	$post = get_post( isset( $instance->context['postId'] ) ? $instance->context['postId'] : null );
	if ( ! $post || has_excerpt( $post ) || ! seuil_stands_in( $post ) ) {
		return $html;
	}
	$link = seuil_summary_link( $post );
	if ( false !== strpos( $html, $link ) ) {
		return $html;
	}
	return preg_replace( '~</div>\s*$~', '<p>' . $link . '</p></div>', $html );
}

/**
 * Whether an article that may be read holds a calculator, by the block, by the shortcode or as a marker.
 *
 * @param WP_Post $post The article.
 * @return bool
 */
function seuil_stands_in( $post ) {
	$content = $post->post_content;
	return ! post_password_required( $post )
		&& ( has_block( 'seuil/calculator', $post ) || has_shortcode( $content, 'seuil' ) || false !== strpos( $content, ' data-seuil' ) );
}
